/*
 * What a character is, as the figures need it. This table is the reader's own: it takes nothing from the engine, so
 * that no engine is marked by its own rules.
 */

/** Marks with their ink in the left half of the em, their blank in the right (CLREQ 3.1.6, mainland forms). */
const CLOSING = new Set('，。、；：！？）》〉」』】〕］｝”’')
/** Marks with their blank in the left half. */
const OPENING = new Set('（《〈「『【〔［｛“‘')
/** May not begin a line: GB/T 15834-2011 5.1.3-5.1.9, CLREQ 3.1.4. */
const NO_START = new Set('，。、；：！？）》〉」』】〕］｝”’·～%％‰℃,.;:!?)]}')
/** May not end a line. */
const NO_END = new Set('（《〈「『【〔［｛“‘([{¥￥$€£')

export const isHan = (char: string): boolean => /^[\p{Script=Han}〇]$/u.test(char)
export const isLatin = (char: string): boolean => /^[\p{Script=Latin}\p{Script=Greek}\p{Nd}]$/u.test(char)
/** Set as Western text: letters, digits and the signs that stand with them (95%, C++, A&B). */
export const isWestern = (char: string): boolean => isLatin(char) || /^[%‰℃°#&+@$¥€£=/-]$/u.test(char)
const isDigit = (char: string): boolean => /^\p{Nd}$/u.test(char)
const isLetter = (char: string): boolean => /^[\p{Script=Latin}\p{Script=Greek}]$/u.test(char)

export const isClosing = (char: string): boolean => CLOSING.has(char)
export const isOpening = (char: string): boolean => OPENING.has(char)
export const isDot = (char: string): boolean => char === '·' || char === '・'
/** —— and …… keep together and take 2 em. */
export const isDash = (char: string): boolean => char === '—' || char === '…' || char === '⸺'

export type Fault = 'start' | 'end' | 'dash' | 'number' | 'word'

/**
 * What is wrong with a break between two characters that stand next to each other in the text.
 * @param before up to the last character of the line, as far as the paragraph's start
 * @param after from the first character of the next line
 */
export function faultsOf(before: string, after: string): Fault[] {
  const last = Array.from(before).at(-1) ?? ''
  const first = Array.from(after)[0] ?? ''
  const faults: Fault[] = []
  if (NO_START.has(first) && !(isDot(first) && isDot(last))) faults.push('start')
  if (NO_END.has(last)) faults.push('end')
  if (isDash(last) && first === last && !leavesWhole(before, last)) faults.push('dash')
  if (isSplitNumber(before, after)) faults.push('number')
  else if (isLetter(last) && isLetter(first)) faults.push('word')
  return faults
}

/** A break between two whole —— is none inside one. */
const leavesWhole = (before: string, dash: string): boolean => {
  const run = Array.from(before).reverse()
  const length = run.findIndex((char) => char !== dash)
  return (length < 0 ? run.length : length) % 2 === 0
}

/**
 * 5-7, 3.5, 1,000, 10:30, 5～7, 5A: digits with the signs and letters between them (95% and ¥3 are told by the lists
 * above). 2021—2025 may be cut after its connector, never before it.
 */
function isSplitNumber(before: string, after: string): boolean {
  const signs = /[.,:/\-–~～]/
  const [last = '', previous = ''] = Array.from(before).reverse()
  const [first = '', second = ''] = Array.from(after)
  if (isDigit(last))
    return isDigit(first) || isLetter(first) || ((first === '—' || signs.test(first)) && isDigit(second))
  return (signs.test(last) && isDigit(previous) && isDigit(first)) || (isLetter(last) && isDigit(first))
}

/** Characters with one shape that a PDF may give for each other, besides radicals for 汉字. */
const TWINS: Readonly<Record<string, string>> = { '—': '―─', '·': '・‧•', '…': '⋯', '～': '〜', '-': '‑‐' }

/**
 * A PDF's characters for one glyph, as the text may have them: a face's ligature of —— copies out as one ⸺.
 * @param due the text from here on
 */
export const unligated = (read: string, due: string): string =>
  read === '⸺' && due.startsWith('——') ? '——' : read

/**
 * Whether a PDF's character is the text's: the same, or one that looks alike (a Kangxi radical or a compatibility
 * form for a 汉字, a horizontal bar for a dash), which copies out wrongly.
 */
export function matches(read: string, text: string): 'same' | 'alike' | null {
  if (read === text) return 'same'
  if (TWINS[text]?.includes(read) || read.normalize('NFKC') === text) return 'alike'
  // Radicals decompose to one regional form only (U+2F3E to 戶, not to 户), most of U+2E80 not at all.
  return isHan(text) && /^[\u2e80-\u2fdf\uf900-\ufaff]$/u.test(read) ? 'alike' : null
}
