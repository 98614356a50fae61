// `npm test`: everything that must hold, stage by stage. The last line is `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { findHost } from './lib/host.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/run.mjs'

const MINUTE = 60_000
const scratch = mkdtempSync(join(tmpdir(), 'banxin-test-run-'))
const total = { passed: 0, failed: 0, skipped: [] }
const lines = []

/** Adds a stage's counts and prints them. @param {{ passed: number, failed: number, skipped?: object[] }} counts */
function report(name, { passed, failed, skipped = [] }, note = '') {
  total.passed += passed
  total.failed += failed
  total.skipped.push(...skipped)
  const skips = skipped.length > 0 ? `, ${skipped.length} skipped` : ''
  const line = `${failed > 0 ? '✗' : '✓'} ${name}: ${note || `${passed} passed, ${failed} failed${skips}`}`
  lines.push(line)
  console.log(`\n${line}\n`)
}

/** A stage that prepares: counted only when it fails. */
async function prepare(name, work) {
  heading(name)
  try {
    const note = await work()
    report(name, { passed: 0, failed: 0 }, note || 'ready')
    return true
  } catch (error) {
    console.error(error.message)
    report(name, { passed: 0, failed: 1 }, 'failed')
    return false
  }
}

/** One check that passes or fails as a whole. */
async function check(name, commands) {
  heading(name)
  let code = 0
  for (const [bin, ...args] of commands) code = (await node(bin, args, 15 * MINUTE)) || code
  report(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }, code === 0 ? 'passed' : 'failed')
}

/** A test runner whose reporter leaves its counts in a file; one that leaves none, or ends badly, has failed. */
async function suite(name, bin, args, variable) {
  heading(name)
  const file = join(scratch, `${variable}.json`)
  const code = await node(bin, args, 40 * MINUTE, { [variable]: file })
  const counts = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: [] }
  const nothingRan = counts.passed + counts.failed === 0
  if ((code !== 0 || nothingRan) && counts.failed === 0) {
    counts.failed = 1
    console.error(
      code === 124 ? `${name} ran out of time.` : `${name} ended with code ${code} and no failing test.`,
    )
  }
  report(name, counts)
  for (const test of counts.flaky ?? []) console.log(`  passed only at the second try: ${test}`)
}

const heading = (name) => console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}\n`)

/** Runs a package's program by Node itself, so that nothing is looked up on the network. */
function node(bin, args, timeoutMs, env = {}) {
  return run(process.execPath, [join(root, 'node_modules', bin), ...args], { timeoutMs, env })
}

const TSC = 'typescript/bin/tsc'
const sides = ['shared', 'electron', 'renderer', 'tests']

const ready = await prepare('Set-up', async () => {
  if (process.platform !== 'linux') return 'not checked on this system'
  if ((await run('bash', [join(root, 'scripts', 'setup.sh')])) !== 0)
    throw new Error('Programs are missing, see above.')
})
const built = await prepare('Build', () => ensureBuilt('all'))
await check(
  'Typecheck',
  sides.map((side) => [TSC, '-p', side]),
)
await check('Lint', [
  ['eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
])
const vitest = ['run', '--reporter=default', `--reporter=${join(root, 'scripts/lib/vitestCount.mjs')}`]
await suite('Unit, case and golden tests', 'vitest/vitest.mjs', vitest, 'BANXIN_VITEST_COUNT')
if (ready && built) {
  const reporters = `--reporter=list,${join(root, 'scripts/lib/playwrightCount.mjs')}`
  await suite('End-to-end tests', '@playwright/test/cli.js', ['test', reporters], 'BANXIN_PLAYWRIGHT_COUNT')
} else report('End-to-end tests', { passed: 0, failed: 1 }, 'not run, since the stages before them failed')

rmSync(scratch, { recursive: true, force: true })
heading('Result')
for (const line of lines) console.log(line)
if (total.skipped.length > 0) {
  console.log(`\n${total.skipped.length} skipped:`)
  for (const { name, reason } of total.skipped) console.log(`  ${name}\n    ${reason}`)
}
if (built) console.log(`\nHost: ${hostName()}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

function hostName() {
  try {
    return findHost().label
  } catch (error) {
    return error.message
  }
}
