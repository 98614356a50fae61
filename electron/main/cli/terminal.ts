import type { IssueStore } from '../issues/store'

/** Where a command writes. `out` and `err` take whole lines, without the line break. */
export interface Terminal {
  out(line: string): void
  err(line: string): void
}

/** Exit codes: 0 done, 1 `check` found an error, 2 bad use or input. */
export const EXIT = { ok: 0, findings: 1, bad: 2 } as const

export const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').trim()

/** What a command works with; tests hand in their own. */
export interface Tools {
  terminal: Terminal
  store: IssueStore
  /** Exit code of a command that did its work; `check` sets it. */
  exit(code: number): void
}
