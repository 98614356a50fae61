import { isBlank, isChinese, isDigit, isHan, isLatin, isWide } from './characters'
import { protectedRanges } from './urls'

/**
 * Normalises the marks of one line to full width, one character for one (GB/T 15834-2011, 5.1: Chinese text takes
 * full-width marks). The result has the length of the input and no character is added, dropped or moved.
 *
 * | from | to | where |
 * |---|---|---|
 * | `,` `;` `:` | `，` `；` `：` | beside a 汉字 or a full-width mark; never between two digits (1,000, 10:30, 3:2) |
 * | `?` `!` | `？` `！` | after a 汉字 or full-width mark, or at the end of a Chinese line |
 * | `.` | `。` | after a 汉字 or closing mark when a sentence can end there; never in `...`, 3.5, U.S. |
 * | `(` `)` | `（` `）` | a pair that holds or touches a 汉字 |
 * | `--` `――` `──` `－－` | `——` | in a Chinese line |
 * | `•` `・` `‧` | `·` | between two 汉字 |
 *
 * Straight quotes are paired later, by paragraph (quotes.ts). `...` is left as it is: `…` for `.` would change the
 * picture, `……` for `......` the count. Lines without 汉字, URLs and e-mail addresses are left alone.
 */
export function normalise(text: string): string {
  if (!MARKS.test(text) || !isChinese(text)) return text
  const chars = text.split('')
  const guarded = protectedRanges(text)
  let guard = 0
  const brackets = pairBrackets(chars)
  for (let i = 0; i < chars.length; i++) {
    while (guard < guarded.length && guarded[guard]![1] <= i) guard++
    const inside = guard < guarded.length && guarded[guard]![0] <= i
    const char = chars[i]!
    if (inside || !NARROW.includes(char)) continue
    if (char === '(' || char === ')') chars[i] = brackets.has(i) ? (char === '(' ? '（' : '）') : char
    else chars[i] = markAt(chars, i, text)
  }
  return chars.join('')
}

const NARROW = ',;:?!.()-―─━－•・‧'
const MARKS = /[,;:?!.()\-―─━－•・‧]/

/** The canonical form of a character: two characters are the same modulo `normalise` and the pairing of quotes iff these are. */
export function canonical(char: string): string {
  return CANONICAL.get(char) ?? char
}
const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ',': '，',
    ';': '；',
    ':': '：',
    '?': '？',
    '!': '！',
    '.': '。',
    '(': '（',
    ')': '）',
    '-': '—',
    '―': '—',
    '─': '—',
    '━': '—',
    '－': '—',
    '•': '·',
    '・': '·',
    '‧': '·',
    '“': '"',
    '”': '"',
    '‘': "'",
    '’': "'",
  }),
)

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }
const CLOSERS = '"\'”’）》」』】)'

function markAt(chars: readonly string[], at: number, source: string): string {
  const char = chars[at]!
  const before = chars[at - 1]
  const after = chars[at + 1]
  switch (char) {
    case ',':
    case ';':
    case ':': {
      if (isDigit(before) && isDigit(after)) return char
      if (isWide(neighbour(chars, at, -1)) || isWide(neighbour(chars, at, 1))) return FULL[char]!
      if (char === ':' || isBlank(after) || after === undefined) return char
      // 增长95%,2021年 / "甲","乙": Chinese by what it follows, though no 汉字 touches it.
      const closed = before !== undefined && '%‰℃°)"\''.includes(before)
      return closed || (isDigit(before) && isLatin(after)) || (isLatin(before) && isDigit(after))
        ? FULL[char]!
        : char
    }
    case '?':
    case '!':
      if (isWide(before)) return FULL[char]!
      if (after === undefined || isBlank(after) || isWide(after)) return FULL[char]!
      return '"\'”’）)'.includes(before ?? ' ') || ('"\''.includes(after) && isWide(beforeWord(chars, at)))
        ? FULL[char]!
        : char
    case '.':
      return isSentenceStop(chars, at) ? '。' : char
    case '-':
    case '―':
    case '─':
    case '━':
    case '－':
      return isDash(source, at) ? '—' : char
    default:
      return isHan(before) && isHan(after) ? '·' : char
  }
}

/** What stands before the Latin word or figure that ends before `at`. */
function beforeWord(chars: readonly string[], at: number): string | undefined {
  let i = at - 1
  while (at - i < 30 && (isLatin(chars[i]) || isDigit(chars[i]) || '%.-'.includes(chars[i] ?? ' '))) i--
  return chars[i]
}

/** The nearest non-blank character, looking over at most two blanks. */
function neighbour(chars: readonly string[], at: number, step: 1 | -1): string | undefined {
  for (let i = at + step, seen = 0; seen < 3; i += step, seen++) if (!isBlank(chars[i])) return chars[i]
  return undefined
}

function isSentenceStop(chars: readonly string[], at: number): boolean {
  const before = chars[at - 1]
  const after = chars[at + 1]
  if (before === undefined || before === '.' || after === '.') return false
  const ends = after === undefined || isBlank(after) || isWide(after) || CLOSERS.includes(after)
  if (isHan(before) || '”’）》」』】'.includes(before)) return ends
  // 95%. at the very end of a Chinese line
  return (
    ('"\'%‰℃)'.includes(before) || isDigit(before)) &&
    chars.length - at <= 2 &&
    ends &&
    !isListNumber(chars, at)
  )
}

const isListNumber = (chars: readonly string[], at: number): boolean => at < 4 && isDigit(chars[at - 1])

/** Two of the same dash side by side, no third: half of a Chinese dash. */
function isDash(source: string, at: number): boolean {
  const char = source[at]
  const start = source[at - 1] === char ? at - 1 : at
  return source[start + 1] === char && source[start - 1] !== char && source[start + 2] !== char
}

/** Positions of the ASCII brackets to widen: pairs that hold a 汉字 or stand against one, and halves that touch one. */
function pairBrackets(chars: readonly string[]): Set<number> {
  const wide = new Set<number>()
  const open: { at: number; full: boolean; han: number }[] = []
  let han = 0
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i]!
    if (char === '(' || char === '（') open.push({ at: i, full: char === '（', han })
    else if (char === ')' || char === '）') {
      const start = open.pop()
      const touches = isWide(neighbour(chars, i, 1)) && !'）】》'.includes(neighbour(chars, i, 1)!)
      if (start === undefined) {
        if (isWide(chars[i - 1]) || touches) wide.add(i)
      } else if (
        start.full ||
        char === '）' ||
        han > start.han ||
        (touches && !isLatin(chars[start.at - 1])) ||
        isWide(neighbour(chars, start.at, -1))
      ) {
        wide.add(start.at)
        wide.add(i)
      }
    } else if (isHan(char)) han++
  }
  for (const { at } of open)
    if (isWide(neighbour(chars, at, -1)) || isWide(neighbour(chars, at, 1))) wide.add(at)
  return wide
}
