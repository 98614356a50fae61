import type { PageInput } from '@shared/layout/page/types'
import { layOut, taskOf, type Task } from '@shared/makeup/layOut'
import { propose } from '@shared/makeup/propose'
import type { Module } from '@shared/model/placement'

/** A page as an engine leaves it, with its times, ms: wall clock, and processor of this process. */
export interface Made {
  modules: Module[]
  firstMs: number
  allMs: number
  firstCpuMs: number
  allCpuMs: number
  /** Pages offered. */
  pages: number
}

export interface MakeupEngine {
  name: string
  about: string
  /** @param budgetMs time that ours took for all its pages, for engines that search. */
  make(input: PageInput, budgetMs: number): Made
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export const PROPOSALS = 4
export const SEED = 1

/** Ours: four pages proposed, the one ranked first is measured. */
export const banxin: MakeupEngine = {
  name: 'Banxin',
  about: `${PROPOSALS} pages proposed, the first of them measured; seed ${SEED}, no time limit reached`,
  make(input) {
    const wall = performance.now()
    const cpu = cpuMs()
    let firstMs = 0
    let firstCpuMs = 0
    const proposals = propose(input, {
      proposals: PROPOSALS,
      seed: SEED,
      timeLimitMs: 600_000,
      onProgress: ({ found }) => {
        if (found !== 1 || firstMs > 0) return
        firstMs = performance.now() - wall
        firstCpuMs = cpuMs() - cpu
      },
    })
    return {
      modules: proposals[0]!.page.modules,
      firstMs,
      firstCpuMs,
      allMs: performance.now() - wall,
      allCpuMs: cpuMs() - cpu,
      pages: proposals.length,
    }
  },
}

const timed = (make: () => Module[]): Made => {
  const wall = performance.now()
  const cpu = cpuMs()
  const modules = make()
  const ms = performance.now() - wall
  const spent = cpuMs() - cpu
  return { modules, firstMs: ms, allMs: ms, firstCpuMs: spent, allCpuMs: spent, pages: 1 }
}

/** Rectangular modules, headlines on top, simulated annealing as long as ours searched: how make-up is mostly automated. */
export const annealing: MakeupEngine = {
  name: 'Annealing',
  about:
    'simulated annealing over stacks and rows of rectangular modules, headlines on top, the same time as ours',
  make: (input, budgetMs) =>
    timed(() => {
      const until = performance.now() + budgetMs
      const task = taskOf(input)
      return layOut(task, {
        seed: SEED,
        // It cools with the clock: as many tries as the time allows, reckoned from ours.
        tries: Math.max(9000, Math.round(budgetMs * 24)),
        work: 1e9,
        alike: () => 0,
        plain: true,
        stop: () => performance.now() > until,
      }).modules
    }),
}

/** In news order, each on the lowest of equal stacks at its natural height; the foot takes what is left. */
export const greedy: MakeupEngine = {
  name: 'Greedy fill',
  about:
    'news order, the lead over the left half, each story on the lowest stack of two columns at its own height',
  make: (input) => timed(() => greedyPage(taskOf(input))),
}

function greedyPage(task: Task): Module[] {
  const { grid, stories, shapes } = task
  const width = 2
  const stacks = Array.from({ length: Math.floor(grid.columns / width) }, (_, n) => ({
    column: n * width,
    row: 0,
    last: null as Module | null,
  }))
  const modules: Module[] = []
  /** The least height that holds all text, else the highest there is room for. */
  const natural = (index: number, columns: number, top: boolean, room: number): number => {
    const { curve } = shapes.shapes(index, 'over', columns, top)
    let best = room
    for (let rows = 1; rows <= room; rows++) if (curve[rows]! < curve[best]! - 1e-3) best = rows
    return best
  }
  const put = (index: number, column: number, columns: number, row: number, rows: number): Module => {
    const at = shapes.shapes(index, 'over', columns, row === 0).at(rows, false)
    const { legs: _, ...setting } = at
    const story = stories[index]!.id
    return { id: `m-${story}`, story, column, row, columns, rows, ...setting }
  }
  stories.forEach((_, index) => {
    const span = index === 0 ? Math.max(1, Math.floor(stacks.length / 2)) : 1
    const columns = index === 0 ? span * width : width
    const stack = index === 0 ? stacks[0]! : stacks.reduce((a, b) => (b.row < a.row ? b : a))
    const room = grid.rows - stack.row
    if (room < 4) return
    const rows = Math.max(4, natural(index, columns, stack.row === 0, room))
    const module = put(index, stack.column, columns, stack.row, rows)
    modules.push(module)
    for (const own of index === 0 ? stacks.slice(0, span) : [stack]) {
      own.row += rows
      own.last = module
    }
  })
  return modules
}
