import type { KinsokuLevel } from '@shared/layout/styles/styles'

/*
 * An independent reading of CLREQ 3.1.4 and 3.1.5 on plain text: it shares no table and no code with the engine.
 */

const BLANK = /^[\s\p{Cc}\p{Cf}]$/u
const START_BASIC = /^[，、；：。．！？”’）》〉」』】〕］·～–／]$/u
const END_BASIC = /^[“‘（《〈「『【〔［]$/u
/** Western marks and unit signs that hang on what stands before or after them. */
const START_WESTERN = /^[,.;:!?)\]}%‰℃]$/u
const END_WESTERN = /^[([{¥$№]$/u
const WESTERN = /^[\u0021-\u00b6\u00b8-\u024f\p{M}№‰℃€\u0590-\u08ff]$/u
const EXTENDS = /^(?:\p{Mn}|\p{Me}|\p{Emoji_Modifier})$/u

/** One code point of a text and where it stands. */
export interface Char {
  char: string
  at: number
}

export function chars(text: string): Char[] {
  const out: Char[] = []
  let at = 0
  for (const char of text) {
    out.push({ char, at })
    at += char.length
  }
  return out
}

export const isBlank = (char: string): boolean => BLANK.test(char)

/** Why a line may not be broken before `after`, with `before` the last shown character before it; null when it may. */
function forbidden(before: string, after: string, touching: boolean, level: KinsokuLevel): string | null {
  if (touching && EXTENDS.test(after)) return 'cluster'
  if (level !== 'none') {
    if (START_BASIC.test(after) || START_WESTERN.test(after)) return `${after} at a line’s start`
    if (level === 'strict' && /^[—…]$/.test(after)) return `${after} at a line’s start`
    if (END_BASIC.test(before) || END_WESTERN.test(before)) return `${before} at a line’s end`
    if ((level === 'gb' || level === 'strict') && before === '／') return '／ at a line’s end'
  }
  // Western marks of sentence and brackets stand between words.
  if (/[)\]}!?([{]/.test(before) || /[([{)\]}]/.test(after)) return null
  if (touching && WESTERN.test(before) && WESTERN.test(after)) return 'within a word'
  return null
}

/** Width of a character with all its blank gone, em, in the model face. */
function leastWidth(char: string): number {
  if (isBlank(char) || EXTENDS.test(char)) return 0
  if (char === '’') return 1
  if (START_BASIC.test(char) && char !== '～') return 0.5
  if (END_BASIC.test(char)) return 0.5
  return char.codePointAt(0)! < 0x2e80 && !/[…—]/.test(char) ? 0.5 : 1
}

/**
 * A break at UTF-16 offset `at` that the rules forbid though a legal one was at hand; null when all is well.
 * A piece that hangs together and is wider than `roomEm` must be broken somewhere.
 */
export function violation(text: string, at: number, level: KinsokuLevel, roomEm: number): string | null {
  const all = chars(text)
  const shown = all.filter(({ char }) => !isBlank(char))
  const address = /[\u0021-\u007e]*(?::\/\/|(?<![\u0021-\u007e])www\.|@)[\u0021-\u007e]*/gu
  const addresses = [...text.matchAll(address)].map(
    (found) => [found.index, found.index + found[0].length] as const,
  )
  const isLetter = (i: number) => /^[A-Za-z0-9]$/.test(shown[i]?.char ?? '')
  const isAccented = (i: number): boolean =>
    isLetter(i) || (EXTENDS.test(shown[i]?.char ?? '') && isAccented(i - 1))
  const isApostrophe = (i: number) => shown[i]?.char === '’' && isAccented(i - 1) && isLetter(i + 1)
  /** The character that a combining mark or variation selector stands on. */
  const base = (i: number): string => {
    while (i > 0 && EXTENDS.test(shown[i]!.char)) i--
    return shown[i]!.char
  }
  const joined = (i: number) => {
    const [a, b] = [shown[i - 1]!, shown[i]!]
    const between = text.slice(a.at + a.char.length, b.at)
    // A joiner ties, a no-break space or word joiner holds; other blanks open.
    if (/[\u200d\u00a0\u202f\u2007\u2060\ufeff]/u.test(between)) return 'held together'
    // A run of dashes may be parted between two whole ones.
    if (a.char === b.char && between === '' && /[—…]/.test(a.char)) {
      let head = i
      while (head > 0 && shown[head - 1]!.char === a.char) head--
      if ((i - head) % 2 === 1) return `${a.char}${a.char} apart`
    }
    if (isApostrophe(i) || isApostrophe(i - 1)) return 'within a word'
    const why = forbidden(base(i - 1), b.char, between === '', level)
    // An address may be broken after its marks.
    const inAddress = addresses.some(([from, to]) => a.at >= from && b.at < to)
    return why === 'within a word' && inAddress && /[/?&=#@.]/.test(a.char) && a.char + b.char !== '//'
      ? null
      : why
  }
  const index = shown.findIndex((found) => found.at >= at)
  if (index <= 0) return null
  const why = joined(index)
  if (why === null) return null
  let from = index - 1
  while (from > 0 && joined(from) !== null) from--
  let to = index + 1
  while (to < shown.length && joined(to) !== null) to++
  const piece = shown.slice(from, to)
  const blanks = text.slice(piece[0]!.at, piece.at(-1)!.at).replace(/[^\s]/gu, '').length
  const width = piece.reduce((sum, { char }) => sum + leastWidth(char), 0) + blanks
  if (width > roomEm - 1e-6) return null
  return `${why}: ${text.slice(Math.max(0, at - 8), at)}|${text.slice(at, at + 8)}`
}
