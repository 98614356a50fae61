import { columns } from '../../helpers/columns'
import { percentile } from '../figures'
import { largeIssue, LARGE, singlePage } from './issues'
import { typeInApp } from './measure'
import type { KeyTimes } from './observe'

interface Spread {
  p50: number
  p99: number
  max: number
}

/** Key to repaint of one issue. Times in ms. */
export interface KeyFigures {
  name: string
  keys: number
  /** From the key event to the last paint command for its text on the preview's canvas. */
  painted: Spread
  /** From the key event to the frame that shows it; frames come every 16.7 ms. */
  frame: Spread
  /** Where the time to `painted` goes, in order. */
  stages: Record<string, Spread>
}

/** Aim for `painted`, p99. */
const AIM_MS = 16

const STAGES: Record<string, (t: KeyTimes) => number> = {
  'event to first listener': (t) => t.heard - t.key,
  'editor and document': (t) => t.sent - t.heard,
  'on the way to the worker': (t) => t.got - t.sent,
  'worker: composition': (t) => t.compose,
  'worker: the rest': (t) => t.answered - t.got - t.compose,
  'on the way back': (t) => t.received - t.answered,
  'taking in and painting': (t) => t.painted - t.received,
}

const spread = (values: readonly number[]): Spread => ({
  p50: percentile(values, 0.5),
  p99: percentile(values, 0.99),
  max: Math.max(...values),
})

function figures(name: string, times: readonly KeyTimes[]): KeyFigures {
  return {
    name,
    keys: times.length,
    painted: spread(times.map((t) => t.painted - t.key)),
    frame: spread(times.map((t) => t.frame - t.key)),
    stages: Object.fromEntries(Object.entries(STAGES).map(([stage, of]) => [stage, spread(times.map(of))])),
  }
}

const ms = (value: number): string => value.toFixed(1)
const both = ({ p50, p99 }: Spread): string => `${ms(p50)} / ${ms(p99)}`

/** Types in the app, on one page and in a large issue, and prints the times and where they go. */
export async function benchKeys(say: (words: string) => void): Promise<KeyFigures[]> {
  const single = await singlePage()
  const all = [
    figures(single.name, await typeInApp(single.content)),
    figures(`${LARGE.pages} pages, ${LARGE.stories} stories`, await typeInApp(await largeIssue())),
  ]
  say(keysTable(all))
  return all
}

export function keysTable(all: readonly KeyFigures[]): string {
  const [single, large] = [all[0]!, all[1]!]
  const rows = [
    ['key to repaint in the app, ms (p50 / p99)', ...all.map(({ name }) => name)],
    ['key event to paint commands issued', ...all.map((f) => both(f.painted))],
    ['key event to the frame with them (60 Hz)', ...all.map((f) => both(f.frame))],
    ...Object.keys(STAGES).map((stage) => [`  ${stage}`, ...all.map((f) => both(f.stages[stage]!))]),
  ]
  const ratio = (of: (f: KeyFigures) => number): string => `${(of(large) / of(single)).toFixed(2)}x`
  const met = all.every(({ painted }) => painted.p99 < AIM_MS)
  return [
    columns(rows),
    `${all[0]!.keys} and ${all[1]!.keys} keys; aim: p99 to paint commands < ${AIM_MS} ms: ${met ? 'met' : 'NOT met'}; ` +
      `${LARGE.stories} stories / ${single.name}: p50 ${ratio((f) => f.painted.p50)}, p99 ${ratio((f) => f.painted.p99)} (aim: not above 1x by more than the noise)`,
  ].join('\n')
}
