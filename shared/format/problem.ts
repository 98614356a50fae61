/** A file that could not be read or would not be right if written: which, where in it, and why. */
export interface FileProblem {
  /** Path relative to the issue folder, or the path the person gave. */
  file: string
  /** Where in the file: a JSON pointer ('' is the whole file), or line:column for a syntax error. */
  place: string
  /** One sentence for a person. */
  reason: string
}

/** Thrown by everything in shared/format. */
export class FormatError extends Error implements FileProblem {
  constructor(
    readonly file: string,
    readonly place: string,
    readonly reason: string,
    /** True when the file was written by a newer Banxin: it may be right, but must not be replaced. */
    readonly newer = false,
  ) {
    super(`${file}${place === '' ? '' : ` (${place})`}: ${reason}`)
    this.name = 'FormatError'
  }

  get problem(): FileProblem {
    return { file: this.file, place: this.place, reason: this.reason }
  }
}

/** JSON pointer (RFC 6901) of a path. */
export const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
