import type { Module } from '@shared/model/placement'
import { findingsOf, scoresOf, totalOf } from './criteria/judgePage'
import { viewOf } from './criteria/view'
import { difference, likeness, regionsOf } from './difference'
import type { Effort } from './fill'
import { fitPage, lackIn } from './fit'
import type { Piece } from './judge'
import { layOut, taskOf, type Task } from './layOut'
import type { Region } from './plan'
import { reasonsFor } from './reasons'
import { resultOf } from './result'
import type { MakeupInput, Proposal, ProposeOptions, ProposeProgress } from './types'

export const PROPOSALS = { least: 1, most: 6, usual: 4 } as const
export const TIME_LIMIT_MS = 5000

/** Plans tried for each page. */
const TRIES = 9000
/** What a page may lack and still pass for sound: a few rows of hole. */
const SOUND = 20
/** Pages of more stories are not tried twice: what they lack is room. */
const MOST_RETRIED = 40
/** Work units for each page: bounds the search on pages of very many stories. */
const WORK = 1_400_000
/** Searches more than pages are wanted: some come out alike, some plainer. */
const SPARE = 2
/** Pages differ when at least this share of the type area holds another story. */
export const LEAST_DIFFERENCE = 0.25
/** The price of being like a page already found: from this share of the type area on. */
const ALIKE_FROM = 0.4
const ALIKE_COST = 90

/**
 * Several different pages of the same stories, best first. Deterministic for a seed, see `ProposeOptions.timeLimitMs`.
 * Pinned modules and furniture stay where they are; every story of the page is placed or counted as overset.
 */
export function propose(input: MakeupInput, options: ProposeOptions = {}): Proposal[] {
  const steps = proposing(input, options)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same in steps, one for each page searched, so that a worker can hear of a cancel between them. */
export function* proposing(
  input: MakeupInput,
  options: ProposeOptions = {},
): Generator<ProposeProgress, Proposal[], void> {
  const { seed = 1, timeLimitMs = TIME_LIMIT_MS, signal, now = Date.now, onProgress } = options
  const wanted = Math.min(
    PROPOSALS.most,
    Math.max(PROPOSALS.least, Math.round(options.proposals ?? PROPOSALS.usual)),
  )
  const begun = now()
  const task = taskOf(input)
  const runs = task.stories.length === 0 || wanted === 1 ? 1 : wanted + SPARE
  const over = (): boolean => signal?.aborted === true || now() - begun > timeLimitMs
  const found: Module[][] = []
  for (let run = 0; run < runs; run++) {
    // The time that the last page took is what the next one will take.
    const spent = now() - begun
    if (run > 0 && (over() || spent + (0.8 * spent) / run > timeLimitMs)) break
    let ticks = 0
    const effort: Effort = {
      seed: seedOf(seed, run),
      tries: TRIES,
      work: WORK,
      alike: alikeTo(task, found),
      stop: () => {
        ticks++
        onProgress?.({
          done: Math.min(0.99, (run + Math.min(1, ticks / (TRIES / 64))) / runs),
          found: found.length,
        })
        return over()
      },
    }
    found.push(run === 0 ? soundPage(task, effort) : fitPage(task, layOut(task, effort).modules))
    const progress = { done: (run + 1) / runs, found: found.length }
    onProgress?.(progress)
    yield progress
  }
  return ranked(task, found, wanted)
}

/** Only the first page that `propose` finds. */
export function firstPage(input: MakeupInput, seed = 1): { task: Task; modules: Module[] } {
  const task = taskOf(input)
  const never = { alike: () => 0, stop: () => false }
  return { task, modules: soundPage(task, { seed: seedOf(seed, 0), tries: TRIES, work: WORK, ...never }) }
}

const seedOf = (seed: number, run: number): number => (seed * 0x9e3779b1 + run * 0x85ebca6b) | 0

/** A page by itself; where rules are broken on it, another is tried and the better one taken. */
function soundPage(task: Task, effort: Effort): Module[] {
  const first = fitPage(task, layOut(task, effort).modules)
  const lack = lackIn(task, first)
  if (lack <= SOUND || task.stories.length > MOST_RETRIED || effort.stop()) return first
  const second = fitPage(task, layOut(task, { ...effort, seed: effort.seed ^ 0x2545f }).modules)
  return lackIn(task, second) < lack ? second : first
}

/** What it costs to be like a page found before. */
function alikeTo(task: Task, found: readonly Module[][]): (pieces: readonly Piece[]) => number {
  const before: ReadonlyMap<string, Region>[] = found.map(regionsOf)
  if (before.length === 0) return () => 0
  return (pieces) => {
    const placed = pieces.map(({ story, region }) => ({ story: story.id, ...region }))
    let cost = 0
    for (const other of before)
      cost += Math.max(0, likeness(task.grid, placed, other) - ALIKE_FROM) * ALIKE_COST
    return cost
  }
}

/** 碰题 and 断版: pages without come before pages with. */
const rulesBroken = ({ findings }: Proposal): number =>
  findings.filter(({ criterion }) => criterion === 'headlines-meet' || criterion === 'broken-page').length

/** Judges the pages exactly, ranks them and leaves out what is like a better one. */
function ranked(task: Task, found: readonly Module[][], wanted: number): Proposal[] {
  const judged = found.map((modules, n): Proposal & { n: number } => {
    const result = resultOf(task, modules)
    const view = viewOf({ ...task.input, page: result.page })
    const scores = scoresOf(view)
    const findings = findingsOf(view)
    return {
      ...result,
      n,
      total: totalOf(scores),
      scores,
      findings,
      reasons: reasonsFor(view, scores, findings),
      difference: 1,
    }
  })
  judged.sort(
    (a, b) =>
      a.oversetLines - b.oversetLines || rulesBroken(a) - rulesBroken(b) || b.total - a.total || a.n - b.n,
  )
  const chosen: Proposal[] = []
  for (const { n: _n, ...proposal } of judged) {
    if (chosen.length >= wanted) break
    const least = chosen.reduce(
      (share, other) => Math.min(share, difference(task.grid, proposal.page.modules, other.page.modules)),
      1,
    )
    if (chosen.length === 0 || least >= LEAST_DIFFERENCE) chosen.push({ ...proposal, difference: least })
  }
  return chosen
}
