/** A physical line, or a piece of one where HTML breaks it. */
export interface Line {
  text: string
  /** 1-based number of the line in the file. */
  number: number
  /** A form feed stood before it: a new page or column begins. */
  feed: boolean
}

// eslint-disable-next-line no-control-regex -- these are what it looks for
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]/
const UNSEEN_ALL = new RegExp(UNSEEN.source, 'g')
const BREAK = /<br\s*\/?>|<\/(?:p|tr|div|h[1-6]|li)\s*>/gi

/**
 * Splits text into lines at LF, CRLF, CR, form feed, vertical tab, U+2028 and U+2029. Only LF, CRLF and CR count in
 * the numbers, as in an editor. A BOM at the start goes, and so do characters that show nothing and would only hide
 * what a line is: zero-width blanks, soft hyphens, controls (but no joiner: it makes one picture of several).
 */
export function* readLines(text: string): Generator<Line> {
  let number = 0
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    number++
    let feed = false
    const line = UNSEEN.test(raw) ? raw.replace(UNSEEN_ALL, '') : raw
    for (const page of line.includes('\f') ? line.split('\f') : [line]) {
      for (const piece of /[\v\u2028\u2029<]/.test(page) ? pieces(page) : [page]) {
        yield { text: piece, number, feed }
        feed = false
      }
      feed = true
    }
  }
}

/** Keeps the tags on the piece they end, so that they are still counted as markup. */
function pieces(line: string): string[] {
  return line.replace(BREAK, (tag) => `${tag}\u2028`).split(/[\v\u2028\u2029]/)
}
