// Builds out/ when the sources are not those it was built from.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const OUT = join(root, 'out')
const LOCK = join(OUT, '.building')

/** What each part is made of, and the file that shows it is there. */
const PARTS = {
  main: {
    sources: [
      'electron',
      'shared',
      'patches',
      'electron.vite.config.ts',
      'package.json',
      'package-lock.json',
    ],
    output: 'main/index.js',
  },
  all: { sources: ['renderer'], output: 'renderer/index.html' },
}
PARTS.all.sources.push(...PARTS.main.sources)

/** A hash over path, size and time of every source file. */
function signature(part) {
  const hash = createHash('sha256')
  for (const source of PARTS[part].sources) visit(join(root, source), hash)
  return hash.digest('hex')
}

function visit(path, hash) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return
  if (stats.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name), hash)
  else hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`)
}

const stampFile = (part) => join(OUT, `.${part}.stamp`)

/** @param {'main' | 'all'} part */
export function isStale(part) {
  if (!existsSync(join(OUT, PARTS[part].output))) return true
  return !existsSync(stampFile(part)) || readFileSync(stampFile(part), 'utf8') !== signature(part)
}

/**
 * @param {'main' | 'all'} part `main` is all that the command line needs
 * @param {{ quiet?: boolean }} [options] quiet shows the builder's words only when it fails
 * @throws when the build fails
 */
export async function ensureBuilt(part, { quiet = false } = {}) {
  if (!isStale(part)) return
  const release = await lock()
  try {
    if (isStale(part)) await build(part, quiet)
  } finally {
    release()
  }
}

async function build(part, quiet) {
  // Taken before the build: what changes meanwhile makes it stale again.
  const stamps = (part === 'all' ? ['main', 'all'] : ['main']).map((name) => [
    stampFile(name),
    signature(name),
  ])
  const script = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const args = [script, 'build', '--ignoreConfigWarning', '--logLevel', 'error']
  const env = { ...process.env, BANXIN_BUILD: part }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      words += chunk
      if (!quiet) process.stderr.write(chunk)
    })
  }
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new Error(`构建失败 / The build failed.${quiet ? `\n${words}` : ''}`)
  for (const [file, text] of stamps) writeFileSync(file, text)
}

/** One build at a time; a lock whose holder is gone is taken over. */
async function lock() {
  mkdirSync(OUT, { recursive: true })
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      return () => rmSync(LOCK, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (!holderLives()) rmSync(LOCK, { force: true })
    else await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

function holderLives() {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'))
    // Empty: its holder has just made it and has not written yet.
    if (pid === 0) return true
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
