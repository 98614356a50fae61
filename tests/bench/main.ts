import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBuilt } from '../../scripts/lib/build.mjs'
import { openFonts } from '../../electron/main/fonts/book'
import type { Figures } from './figures'
import { material, prepare, type Prepared } from './material'
import { measure } from './measure'
import { benchPeers } from './peers/peers'
import { benchDrag } from './drag'
import { benchKeys } from './keys/keys'
import { ratiosTable, timesTable } from './table'

/**
 * `npm run bench`: the whole program prints its figures. Started with a file and a number it is one of the processes
 * that measure: it reads the prepared page, measures at that size and prints JSON.
 */
const SIZES = [1, 10, 100]
const [file, times] = process.argv.slice(2)

if (file !== undefined) {
  const prepared = JSON.parse(readFileSync(file, 'utf8')) as Prepared
  process.stdout.write(JSON.stringify(await measure(prepared, Number(times))))
} else {
  const prepared = prepare(await material(), openFonts().book)
  console.log(`Text: ${prepared.name}; ${prepared.stories.length} stories`)
  console.log(`Machine: ${cpus().length} x ${cpus()[0]?.model.trim()}, Node ${process.version}`)
  const [load = 0] = loadavg()
  if (load > cpus().length)
    console.log(`The machine is busy (load ${load.toFixed(1)}): times are too long, ratios uncertain.`)
  console.log(
    'x10 and x100: import of the text that often in one file; layout of its stories that long (the page keeps its\n' +
      'modules, the rest is set and overset); PDF of that many pages. Times are of one run each; compare ratios.\n',
  )
  const folder = mkdtempSync(join(tmpdir(), 'banxin-bench-'))
  try {
    const data = join(folder, 'page.json')
    writeFileSync(data, JSON.stringify(prepared))
    const self = resolve(import.meta.dirname, 'main.ts')
    const all = SIZES.map((size): Figures => {
      const args = ['--import', 'tsx', self, data, String(size)]
      return JSON.parse(
        execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 }),
      ) as Figures
    })
    console.log(timesTable(all))
    console.log()
    console.log(ratiosTable(all))
    console.log()
    console.log(
      `make-up, once: ${prepared.makeup.toFixed(0)} ms; opening the fonts: ${all[0]!.openFonts.toFixed(0)} ms`,
    )
    console.log(`PDF of one page: ${all[0]!.pdf.bytes} bytes\n`)
    const peers = await benchPeers(console.log)
    console.log()
    await ensureBuilt('all', { quiet: true })
    const keyToRepaint = await benchKeys(console.log)
    console.log()
    const drag = await benchDrag(console.log)
    const out = resolve(import.meta.dirname, '../../.cache/bench.json')
    mkdirSync(resolve(out, '..'), { recursive: true })
    writeFileSync(
      out,
      `${JSON.stringify({ makeup: prepared.makeup, sizes: all, peers, keyToRepaint, drag }, null, 2)}\n`,
    )
    console.log(`\nAll figures: .cache/bench.json`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
