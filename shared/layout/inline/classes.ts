/**
 * Character classes of Chinese composition, after CLREQ 3.1 (punctuation marks) and 3.1.4 to 3.1.6
 * (prohibition, unbreakable marks, width adjustment), GB/T 15834-2011 and Unicode UAX 14 for the Latin side.
 * The table below is the only place where a character is named.
 */
export enum Cls {
  Han,
  Kana,
  /** 开始夹注符号: opening quotation marks, brackets, book-title marks. */
  Opening,
  /** 结束夹注符号 */
  Closing,
  /** 句内点号: comma, enumeration comma, semicolon, colon. */
  Pause,
  /** 句末点号: full stop, question and exclamation mark. */
  Stop,
  /** 间隔号: half an em wide (GB/T 15834 5.1.7). */
  MiddleDot,
  /** 破折号, one em each, two make the mark. */
  Dash,
  /** 省略号, one em each, two make the mark. */
  Ellipsis,
  /** 连接号 */
  Connector,
  /** 分隔号 */
  Solidus,
  /** Currency and number signs before a number (UAX 14 PR). */
  Prefix,
  /** Unit signs after a number (UAX 14 PO). */
  Suffix,
  Latin,
  Digit,
  /** Half-width mark that may not begin a line: , . ; : ! ? ) ] } */
  WesternClose,
  /** Half-width mark that may not end a line: ( [ { */
  WesternOpen,
  /** Straight quotes and other half-width signs. */
  WesternSign,
  Space,
  /** U+3000 and other fixed blanks: a blank that keeps its width inside a line. */
  WideSpace,
  /** No-break spaces. */
  Glue,
  /** A no-break space of no width. */
  WordJoiner,
  /** A break may stand after it, and it has no width (U+200B, soft hyphen). */
  ZeroWidth,
  /** Direction marks and the like: no width, and no say in breaking. */
  Format,
  /** Joins the cluster before it: combining marks, variation selectors, emoji modifiers. */
  Extend,
  Joiner,
  Symbol,
  Emoji,
  /** Letters that make a flag, two by two. */
  Regional,
  /** Right-to-left letters: kept in logical order and reported by the caller. */
  Rtl,
  Control,
}

type Row = readonly [cls: Cls, chars: string, source: string]
type Range = readonly [cls: Cls, from: number, to: number, source: string]

const ROWS: readonly Row[] = [
  [
    Cls.Opening,
    '“‘（《〈\u2329「『【〔〖［｛〘〚﹙﹛﹝〝',
    'CLREQ 3.1.2.2 quotation marks, brackets, book title marks',
  ],
  [Cls.Closing, '”’）》〉\u232a」』】〕〗］｝〙〛﹚﹜﹞〞〟', 'CLREQ 3.1.2.2'],
  [Cls.Pause, '，、；：﹐﹑﹔﹕︰', 'CLREQ 3.1.2.1 pause marks (句内点号)'],
  [Cls.Stop, '。．！？｡﹒﹖﹗‼⁇⁈⁉', 'CLREQ 3.1.2.1 stop marks (句末点号)'],
  [Cls.MiddleDot, '·‧・•', 'CLREQ 3.1.2.2 interpunct; GB/T 15834 4.13'],
  [Cls.Dash, '—―⸺', 'CLREQ 3.1.5 two-em dash'],
  [Cls.Ellipsis, '…⋯', 'CLREQ 3.1.5 ellipsis'],
  [Cls.Connector, '～〜–‐‑', 'CLREQ 3.1.2.2 connector marks; GB/T 15834 4.12'],
  [Cls.Solidus, '／/', 'CLREQ 3.1.2.2 solidus; GB/T 15834 4.17; UAX 14 class SY'],
  [Cls.Prefix, '¥$￥＄£€￡№＃±＋−', 'UAX 14 class PR; CLREQ 3.1.5 numbers and their prefixes'],
  [Cls.Suffix, '%‰％℃℉°′″¢￠㎡㎏㎜㎝㎞㏄㎎', 'UAX 14 class PO; CLREQ 3.1.5 numbers and their suffixes'],
  [Cls.WesternClose, ',.;:!?)]}', 'UAX 14 classes IS, EX, CP, CL'],
  [Cls.WesternOpen, '([{', 'UAX 14 class OP'],
  [Cls.WesternSign, '"\'«»\\-+=<>|&@#*_~^`', 'UAX 14 classes QU, HY, AL'],
  [
    Cls.Space,
    ' \t\n\v\f\r\u1680\u2028\u2029\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f',
    'UAX 14 classes SP, BA',
  ],
  [Cls.WideSpace, '\u3000', 'CLREQ: ideographic space'],
  [Cls.Glue, '\u00a0\u202f\u2007', 'UAX 14 class GL'],
  [Cls.WordJoiner, '\u2060\ufeff', 'UAX 14 class WJ'],
  [Cls.ZeroWidth, '\u200b\u00ad', 'UAX 14 classes ZW, BA (soft hyphen)'],
  [
    Cls.Format,
    '\u061c\u180e\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069' +
      '\u206a\u206b\u206c\u206d\u206e\u206f\ufff9\ufffa\ufffb',
    'UAX 14 class CM: format characters',
  ],
  [Cls.Joiner, '\u200d', 'UAX 14 class ZWJ'],
  [Cls.Kana, 'ー', 'JLREQ cl-10'],
]

const RANGES: readonly Range[] = [
  [Cls.Control, 0x00, 0x08, 'C0'],
  [Cls.Control, 0x0e, 0x1f, 'C0'],
  [Cls.Control, 0x7f, 0x9f, 'C1'],
  [Cls.Digit, 0x30, 0x39, 'UAX 14 class NU'],
  [Cls.Latin, 0x41, 0x5a, 'UAX 14 class AL'],
  [Cls.Latin, 0x61, 0x7a, 'UAX 14 class AL'],
  [Cls.Latin, 0xaa, 0xaa, 'UAX 14 class AL'],
  [Cls.Latin, 0xb5, 0xb5, 'UAX 14 class AL'],
  [Cls.Latin, 0xba, 0xba, 'UAX 14 class AL'],
  [Cls.Latin, 0xc0, 0xd6, 'Latin-1 letters'],
  [Cls.Latin, 0xd8, 0xf6, 'Latin-1 letters'],
  [Cls.Latin, 0xf8, 0x2ff, 'Latin Extended, IPA, modifiers'],
  [Cls.Extend, 0x300, 0x36f, 'combining diacritics'],
  [Cls.Latin, 0x370, 0x52f, 'Greek, Cyrillic'],
  [Cls.Latin, 0x531, 0x58f, 'Armenian'],
  [Cls.Rtl, 0x590, 0x8ff, 'Hebrew, Arabic and their extensions'],
  [Cls.Latin, 0x1e00, 0x1fff, 'Latin Extended Additional, Greek Extended'],
  [Cls.Extend, 0x1ab0, 0x1aff, 'combining marks extended'],
  [Cls.Extend, 0x20d0, 0x20ff, 'combining marks for symbols'],
  [Cls.Han, 0x2e80, 0x2fff, 'CJK radicals, description characters'],
  [Cls.Han, 0x3005, 0x3007, 'ideographic iteration mark, zero'],
  [Cls.Extend, 0x302a, 0x302f, 'tone marks'],
  [Cls.Kana, 0x3041, 0x3096, 'Hiragana'],
  [Cls.Extend, 0x3099, 0x309a, 'kana voicing marks'],
  [Cls.Kana, 0x309b, 0x30fa, 'Katakana'],
  [Cls.Han, 0x3105, 0x31ff, 'Bopomofo, strokes, phonetic extensions'],
  [Cls.Han, 0x3400, 0x9fff, 'CJK Unified Ideographs and Extension A'],
  [Cls.Rtl, 0xfb1d, 0xfdff, 'Hebrew and Arabic presentation forms'],
  [Cls.Han, 0xf900, 0xfaff, 'CJK Compatibility Ideographs'],
  [Cls.Extend, 0xfe00, 0xfe0f, 'variation selectors'],
  [Cls.Extend, 0xfe20, 0xfe2f, 'combining half marks'],
  [Cls.Rtl, 0xfe70, 0xfefc, 'Arabic presentation forms B'],
]

const BMP = new Uint8Array(0x10000).fill(Cls.Symbol)
for (const [cls, from, to] of RANGES) BMP.fill(cls, from, to + 1)
for (const [cls, chars] of ROWS) for (const char of chars) BMP[char.charCodeAt(0)] = cls

/** Class of a code point. Total: every code point has one. */
export function classOf(codePoint: number): Cls {
  if (codePoint < 0x10000) return BMP[codePoint] as Cls
  if (codePoint >= 0x20000 && codePoint <= 0x3fffd) return Cls.Han
  if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff) return Cls.Regional
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return Cls.Extend
  if (codePoint >= 0xe0020 && codePoint <= 0xe007f) return Cls.Extend
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return Cls.Extend
  if (codePoint >= 0x1f000 && codePoint <= 0x1faff) return Cls.Emoji
  return Cls.Symbol
}

/** Letters and digits: what a Western word is made of. */
export const isWordClass = (cls: Cls): boolean => cls === Cls.Latin || cls === Cls.Digit
/** Characters that stand in a full cell and take the Han/Latin gap beside a word. */
export const isIdeographic = (cls: Cls): boolean => cls === Cls.Han || cls === Cls.Kana
/** Full-width marks whose blank lies after the ink. */
export const isClosingSide = (cls: Cls): boolean =>
  cls === Cls.Closing || cls === Cls.Pause || cls === Cls.Stop
