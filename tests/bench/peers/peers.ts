import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { columns } from '../../helpers/columns'
import { ChromiumHost } from '../../quality/engines/chromium'
import { median, percentile } from '../figures'
import { measureChromium } from './chromium'
import { planFor, roundsFor, type Round } from './samples'
import { peerText } from './text'

const ROOT = resolve(import.meta.dirname, '../../..')
const CACHE = join(ROOT, '.cache')

/** Medians over the rounds, ms; the spread of re-layout beside it. */
export interface PeerFigures {
  engine: string
  times: number
  cold: number | null
  full: number
  relayout: { p50: number; p99: number; samples: number }
}

const SIZES = [1, 10, 100]
const ENGINES = ['Banxin', 'Typst', 'Chromium'] as const

/** The code as the app runs it: built, not translated while it loads. */
async function buildChild(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@shared': join(ROOT, 'shared') } },
    build: {
      ssr: join(import.meta.dirname, 'child.ts'),
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return join(folder, 'child.mjs')
}

function summarise(engine: string, times: number, rounds: readonly Round[]): PeerFigures {
  const colds = rounds.flatMap(({ cold }) => (cold === null ? [] : [cold]))
  const edits = rounds.flatMap(({ relayout }) => relayout)
  return {
    engine,
    times,
    cold: colds.length > 0 ? median(colds) : null,
    full: median(rounds.flatMap(({ full }) => full)),
    relayout: { p50: median(edits), p99: percentile(edits, 0.99), samples: edits.length },
  }
}

/** Measures us, Typst and Chromium in turn, round after round, and prints times and ratios. */
export async function benchPeers(say: (words: string) => void): Promise<PeerFigures[]> {
  mkdirSync(CACHE, { recursive: true })
  // Of its own, so that two runs do not meet; as deep as tests/helpers, from where the fonts are looked up.
  const folder = mkdtempSync(join(CACHE, 'bench-'))
  const all: PeerFigures[] = []
  let host: ChromiumHost | undefined
  try {
    const child = await buildChild(folder)
    host = await ChromiumHost.start()
    say(HEADING(host.version))
    for (const times of SIZES) {
      const text = peerText(times)
      const file = join(folder, `x${times}.json`)
      writeFileSync(file, JSON.stringify(text))
      const rounds: Record<(typeof ENGINES)[number], Round[]> = { Banxin: [], Typst: [], Chromium: [] }
      const fresh = (engine: string): Round =>
        JSON.parse(execFileSync(process.execPath, [child, engine, file], { encoding: 'utf8' })) as Round
      for (let round = 0; round < roundsFor(times); round++) {
        rounds.Banxin.push(fresh('ours'))
        rounds.Typst.push(fresh('typst'))
        rounds.Chromium.push(await measureChromium(host, text, planFor(times)))
      }
      all.push(...ENGINES.map((engine) => summarise(engine, times, rounds[engine])))
    }
  } finally {
    await host?.close()
    rmSync(folder, { recursive: true, force: true })
  }
  say(peersTable(all))
  say('')
  say(aims(all))
  return all
}

const HEADING = (version: string): string =>
  `Peers: Typst (node compiler, linebreaks: "optimized") and Chromium ${version} (justified columns).
Columns of 13 字 and 80 rows, 9 pt Noto Serif SC, the same text; every copy of it differs, so no cache can cheat.
cold: a fresh process, from opening the font file to the layout, code loaded but never run.
full: the whole text again with every layout cache emptied (Chromium: DOM built and laid out), code warm.
re-layout: one character typed in the middle, caches kept, to the placed lines (Typst: pages; Chromium: layout read).
Banxin: every glyph has its place; the objects that a painter asks for are made when it does.
Medians of ${roundsFor(1)} rounds (x100: ${roundsFor(100)}) in turn, ms.\n`

const ms = (value: number | null): string =>
  value === null ? '-' : value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0)
const ratio = (a: number | null, b: number | null): string =>
  a === null || b === null ? '-' : `${(a / b).toFixed(2)}x`

const at = (all: readonly PeerFigures[], engine: string, times: number): PeerFigures =>
  all.find((each) => each.engine === engine && each.times === times)!

function peersTable(all: readonly PeerFigures[]): string {
  const row = (label: string, cell: (times: number) => string) => [label, ...SIZES.map(cell)]
  const times = (label: string, of: (figures: PeerFigures) => number | null) =>
    ENGINES.map((engine) => row(`${label}: ${engine}`, (size) => ms(of(at(all, engine, size)))))
  const ratios = (label: string, peer: string, of: (figures: PeerFigures) => number | null) =>
    row(`${label} / ${peer}`, (size) => ratio(of(at(all, 'Banxin', size)), of(at(all, peer, size))))
  return columns([
    ['', ...SIZES.map((size) => `x${size}`)],
    ...times('cold', ({ cold }) => cold).filter(([label]) => label !== 'cold: Chromium'),
    ...times('full', ({ full }) => full),
    ...times('re-layout', ({ relayout }) => relayout.p50),
    row('re-layout p99: Banxin', (size) => ms(at(all, 'Banxin', size).relayout.p99)),
    ratios('cold', 'Typst', ({ cold }) => cold),
    ratios('full', 'Typst', ({ full }) => full),
    ratios('full', 'Chromium', ({ full }) => full),
    ratios('re-layout', 'Typst', ({ relayout }) => relayout.p50),
    ratios('re-layout', 'Chromium', ({ relayout }) => relayout.p50),
  ])
}

/** Ratios that the engine is to reach at every size. */
const AIMS: readonly { name: string; peer: string; of: (f: PeerFigures) => number; most: number }[] = [
  { name: 'cold', peer: 'Typst', of: ({ cold }) => cold!, most: 0.5 },
  { name: 'cold with code warm (full)', peer: 'Typst', of: ({ full }) => full, most: 0.5 },
  { name: 're-layout', peer: 'Typst', of: ({ relayout }) => relayout.p50, most: 0.1 },
  { name: 're-layout', peer: 'Chromium', of: ({ relayout }) => relayout.p50, most: 1 },
]

function aims(all: readonly PeerFigures[]): string {
  const lines = AIMS.flatMap(({ name, peer, of, most }) =>
    SIZES.map((size) => {
      const reached = of(at(all, 'Banxin', size)) / of(at(all, peer, size))
      return `  ${reached <= most ? 'met    ' : 'not met'}  ${name} x${size}: ${reached.toFixed(2)} of ${peer}, aim ${most}`
    }),
  )
  const growth = at(all, 'Banxin', 100).relayout.p50 / at(all, 'Banxin', 1).relayout.p50
  return ['Aims:', ...lines, `  re-layout grows ${growth.toFixed(1)}x as the text grows 100x, aim flat`].join(
    '\n',
  )
}
