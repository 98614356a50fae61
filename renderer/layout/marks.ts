/** What happens between a key and its picture, in order; `detail` has the revision. */
export type LayoutMark = 'banxin:sent' | 'banxin:received' | 'banxin:painted'

/**
 * Tells whoever observes the page's performance that a stage is reached (`npm run bench` does). The entry is let go at
 * once: an observer has it by then, and a window that is open all day must not keep one for every key.
 */
export function mark(name: LayoutMark, revision: number, ms?: WorkerTimes): void {
  performance.mark(name, { detail: { revision, ...ms } })
  performance.clearMarks(name)
}

/** Where the worker's time went. `got` and `answered` are on the clock of Unix time, ms; `ms` is the composition's. */
export interface WorkerTimes {
  got: number
  answered: number
  ms: number
}

/** Now on the clock that window and worker share, ms since the epoch. */
export const sharedNow = (): number => performance.timeOrigin + performance.now()
