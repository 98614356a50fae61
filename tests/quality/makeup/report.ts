import { CRITERIA } from '@shared/makeup/criteria/judgePage'
import type { Made } from './engines'
import { isFull, isWhole, type PageFigures } from './measure'

/** One page by one engine. */
export interface Run {
  engine: string
  page: string
  made: Omit<Made, 'modules'>
  figures: PageFigures
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

/** One row of a table for each measure, one column for each engine. */
export function makeupTable(runs: readonly Run[], engines: readonly string[]): string {
  const of = (engine: string) => runs.filter((run) => run.engine === engine)
  const rows: [string, (list: readonly Run[]) => string][] = [
    ['lost characters', (list) => `${list.reduce((sum, run) => sum + run.figures.lostCharacters, 0)}`],
    ['overset lines, all pages', (list) => `${list.reduce((sum, run) => sum + run.figures.oversetLines, 0)}`],
    ['pages with overset', (list) => `${list.filter((run) => run.figures.oversetLines > 0).length}`],
    ['holes, rows a page', (list) => mean(list.map((run) => run.figures.holeRows)).toFixed(1)],
    [
      'holes, share of rows',
      (list) => `${(100 * mean(list.map((run) => run.figures.holeShare))).toFixed(2)} %`,
    ],
    ['full (no overset, holes ≤ 1 %)', (list) => `${list.filter((run) => isFull(run.figures)).length}`],
    ['whole (no 碰题, no 断版)', (list) => `${list.filter((run) => isWhole(run.figures)).length}`],
    ...CRITERIA.filter(({ id }) => id !== 'overset' && id !== 'holes').map(
      ({ id, name }): [string, (list: readonly Run[]) => string] => [
        `${name.zh} ${name.en.toLowerCase()}`,
        (list) => `${list.reduce((sum, run) => sum + run.figures.findings[id], 0)}`,
      ],
    ),
    ['score, mean of 100', (list) => mean(list.map((run) => run.figures.total)).toFixed(1)],
    ['pages offered, mean', (list) => mean(list.map((run) => run.made.pages)).toFixed(1)],
    [
      'first page, processor, median',
      (list) =>
        seconds(
          quantile(
            list.map((run) => run.made.firstCpuMs),
            0.5,
          ),
        ),
    ],
    [
      'first page, processor, 95 %',
      (list) =>
        seconds(
          quantile(
            list.map((run) => run.made.firstCpuMs),
            0.95,
          ),
        ),
    ],
    [
      'all pages, processor, median',
      (list) =>
        seconds(
          quantile(
            list.map((run) => run.made.allCpuMs),
            0.5,
          ),
        ),
    ],
    [
      'all pages, processor, 95 %',
      (list) =>
        seconds(
          quantile(
            list.map((run) => run.made.allCpuMs),
            0.95,
          ),
        ),
    ],
    [
      'first page, wall, median',
      (list) =>
        seconds(
          quantile(
            list.map((run) => run.made.firstMs),
            0.5,
          ),
        ),
    ],
    [
      'all pages, wall, median',
      (list) =>
        seconds(
          quantile(
            list.map((run) => run.made.allMs),
            0.5,
          ),
        ),
    ],
    [
      'all pages, wall, 95 %',
      (list) =>
        seconds(
          quantile(
            list.map((run) => run.made.allMs),
            0.95,
          ),
        ),
    ],
  ]
  const width = 34
  const head = [' '.repeat(width), ...engines.map((name) => name.padStart(13))].join('')
  const lines = rows.map(([label, value]) => {
    // Han are two cells wide in a terminal.
    const wide = [...label].filter((char) => char > '\u2e80').length
    return [label.padEnd(width - wide), ...engines.map((name) => value(of(name)).padStart(13))].join('')
  })
  return [head, ...lines].join('\n')
}

export interface Aim {
  aim: string
  measured: string
  met: boolean
}

/** The aims for our engine over the generated pages. */
export function makeupAims(runs: readonly Run[], load: number): Aim[] {
  const count = runs.length
  const least = Math.ceil(count * 0.95)
  const lost = runs.reduce((sum, run) => sum + run.figures.lostCharacters + run.figures.overlaps, 0)
  const full = runs.filter((run) => isFull(run.figures)).length
  const whole = runs.filter((run) => isWhole(run.figures)).length
  const first = quantile(
    runs.map((run) => run.made.firstCpuMs),
    0.95,
  )
  const all = quantile(
    runs.map((run) => run.made.allCpuMs),
    0.95,
  )
  return [
    { aim: 'no text lost, nothing over another', measured: `${lost}`, met: lost === 0 },
    { aim: `zero overset, holes ≤ 1 % on ${least} of ${count}`, measured: `${full}`, met: full >= least },
    { aim: `no 碰题, no 断版 on ${least} of ${count}`, measured: `${whole}`, met: whole >= least },
    {
      aim: 'first page in 1 s, processor, 95 % of pages',
      measured: `${seconds(first)} (load ${load.toFixed(1)})`,
      met: first < 1000,
    },
    {
      aim: 'all pages in 5 s, processor, 95 % of pages',
      measured: `${seconds(all)} (load ${load.toFixed(1)})`,
      met: all < 5000,
    },
  ]
}

export const aimLines = (aims: readonly Aim[]): string =>
  aims.map(({ aim, measured, met }) => `  ${met ? 'met    ' : 'NOT MET'} ${aim}: ${measured}`).join('\n')
