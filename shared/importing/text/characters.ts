/** Character tests of the importer. They work on UTF-16 units and cost no regular expression per character. */

const between = (code: number, low: number, high: number): boolean => code >= low && code <= high

/** 汉字 of the basic plane and its extensions (a surrogate is taken for one of Extension B and later). */
export const isHanCode = (code: number): boolean =>
  between(code, 0x4e00, 0x9fff) ||
  between(code, 0x3400, 0x4dbf) ||
  between(code, 0xf900, 0xfaff) ||
  between(code, 0xd840, 0xdfff) ||
  code === 0x3007

export const isHan = (char: string | undefined): boolean =>
  char !== undefined && char !== '' && isHanCode(char.charCodeAt(0))

export const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'

export const isLatin = (char: string | undefined): boolean =>
  char !== undefined && ((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z'))

/** White space as `/\s/u` has it, U+3000 and U+FEFF among it. */
export function isBlank(char: string | undefined): boolean {
  if (char === undefined || char === '') return false
  const code = char.charCodeAt(0)
  if (code < 0x80) return code === 0x20 || between(code, 9, 13)
  return code === 0x3000 || code === 0xa0 || (code > 0x1000 && OTHER_BLANKS.includes(char))
}

const OTHER_BLANKS =
  '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\ufeff'

const QUOTES = '“”‘’…—'

/** A character that makes its ASCII neighbour a Chinese mark: 汉字, kana, a full-width form or mark, a Chinese quote. */
export function isWide(char: string | undefined): boolean {
  if (char === undefined || char === '') return false
  const code = char.charCodeAt(0)
  return (
    isHanCode(code) || between(code, 0x3001, 0x30ff) || between(code, 0xff01, 0xff60) || QUOTES.includes(char)
  )
}

/** Number of 汉字 and of Latin letters. */
export function countScripts(text: string): { han: number; latin: number } {
  let han = 0
  let latin = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isHanCode(code)) han++
    else if (between(code, 65, 90) || between(code, 97, 122)) latin++
  }
  return { han, latin }
}

/** True when the text reads as Chinese: at least one 汉字 for every eight Latin letters. */
export function isChinese(text: string): boolean {
  const { han, latin } = countScripts(text)
  return han > 0 && han * 8 >= latin
}

/** Set width in 字: ASCII counts half, everything else whole; blanks at the edges do not count. */
export function widthZi(text: string): number {
  let width = 0
  for (const char of text.trim()) width += char.charCodeAt(0) < 0x80 ? 0.5 : 1
  return width
}

/** The first `count` characters, never half of a surrogate pair. */
export const firstCharacters = (text: string, count: number): string =>
  Array.from(text.slice(0, count * 2))
    .slice(0, count)
    .join('')

/** The last `count` characters, never half of a surrogate pair. */
export const lastCharacters = (text: string, count: number): string =>
  Array.from(text.slice(-count * 2))
    .slice(-count)
    .join('')

/** True when text that ends in `end` and goes on with `begin` needs a blank between: two Latin words, no 汉字 near. */
export const needsBlank = (end: string, begin: string): boolean =>
  /[A-Za-z0-9,.]/.test(end) && /[A-Za-z0-9]/.test(begin) && /[A-Za-z]/.test(end + begin)
