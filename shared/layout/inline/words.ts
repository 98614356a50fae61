import { Cls, classOf, isWordClass } from './classes'

/** A place where a word may be broken, with a hyphen that is seen only there. */
export const SOFT_HYPHEN = '\u00ad'

/** Signs that stay inside a number or word when a letter or digit follows: 5-7, 3.5, 10:30, 1,000, AT&T, a@b.cn. */
const JOINS = new Set([...`-\u2010\u2011.,:/'’@&+_~#=?%*${SOFT_HYPHEN}`])

/** Whether a half-width mark may be the first sign of a word or number: .NET, .5 (UAX 14 LB25, LB29). */
export const isLead = (char: string): boolean => char === '.'

/**
 * End of the Western word that begins at `start`: letters, digits, the signs within, and the signs that belong to a
 * number before (¥3.5) and after (95%, 37℃) it. UAX 14 rules LB23 to LB25, LB28, LB29.
 */
export function wordEnd(text: string, start: number): number {
  let at = start
  let last = Cls.Latin
  while (at < text.length) {
    const code = text.codePointAt(at)!
    const cls = classOf(code)
    const size = code > 0xffff ? 2 : 1
    if (isWordClass(cls) || (cls === Cls.Extend && at > start)) {
      at += size
      last = cls
      continue
    }
    if (cls === Cls.Prefix && at === start) {
      at += size
      continue
    }
    if (cls === Cls.Suffix && last === Cls.Digit) {
      at += size
      continue
    }
    const next = text.codePointAt(at + size)
    if (next !== undefined && isWordClass(classOf(next)) && JOINS.has(text[at]!)) {
      at += size
      continue
    }
    if (text.startsWith('://', at)) {
      at += 3
      continue
    }
    break
  }
  return at
}

/** Whether a word is a web or mail address, which may be broken inside. */
const isAddress = (word: string): boolean =>
  word.includes('://') || word.startsWith('www.') || (word.length > 12 && /[/@]/.test(word))

const AFTER = new Set('/?&=#@.')

/**
 * Offsets inside a word at which it may be broken without a hyphen: in addresses after / ? & = # @ and dots,
 * never before one (UAX 14 LB13; a newspaper line does not begin with a mark). Empty for ordinary words.
 */
function addressBreaks(word: string): number[] {
  if (!isAddress(word)) return []
  const breaks: number[] = []
  for (let i = 1; i < word.length; i++) {
    const before = word[i - 1]!
    if (before === '/' && word[i] === '/') continue
    if (AFTER.has(before)) breaks.push(i)
  }
  return breaks
}

/** Offsets inside a word at which it may be broken: as an address, and just behind its soft hyphens. Rising. */
export function wordBreaks(word: string): number[] {
  const breaks = addressBreaks(word)
  if (!word.includes(SOFT_HYPHEN)) return breaks
  for (let at = word.indexOf(SOFT_HYPHEN); at >= 0; at = word.indexOf(SOFT_HYPHEN, at + 1))
    breaks.push(at + 1)
  return [...new Set(breaks)].sort((a, b) => a - b)
}
