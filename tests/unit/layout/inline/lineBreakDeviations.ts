// Combining marks and controls alone are what some of these patterns are about.
/* eslint-disable no-control-regex, no-misleading-character-class */

/*
 * Where Latin text is broken otherwise than by Unicode's default algorithm, on purpose. A column of thirteen 字 is not a
 * web page: what hangs together is kept together longer, and CLREQ comes before UAX 14 where the two differ.
 */
export interface Deviation {
  /** held: Unicode may break there, a column does not. opened: the other way round. */
  side: 'held' | 'opened'
  /** The rule of UAX 14 that says otherwise. */
  rule: string
  /** Text before and after the place. */
  before: RegExp
  after: RegExp
  reason: string
}

const ANY = /(?:)/u

export const DEVIATIONS: readonly Deviation[] = [
  {
    side: 'held',
    rule: 'LB18, LB31: % may follow a break',
    before: ANY,
    after: /^%/u,
    reason: 'A unit sign never begins a line, whatever stands before it (CLREQ 3.1.5).',
  },
  {
    side: 'held',
    rule: 'LB12a, LB18: a no-break space after a blank or a hyphen may follow a break',
    before: /[ \t-]\u0308?[ \t]*$/u,
    after: /^\u00a0/u,
    reason: 'Whoever typed a no-break space wanted no break; a line does not begin with a blank either.',
  },
  {
    side: 'held',
    rule: 'LB18, LB10: a mark or joiner without a base counts as a letter',
    before: /[ \t\u200b]$/u,
    after: /^[\u0301\u0308\u200d\u0001]/u,
    reason: 'What has no shape of its own stays on the line before it.',
  },
  {
    side: 'held',
    rule: 'LB18: a break may stand between a blank and a tab',
    before: / $/u,
    after: /^\t/u,
    reason: 'All blanks at a break stay with the line before, so that none begins a line.',
  },
  {
    side: 'held',
    rule: 'LB8: a break may follow every zero-width space',
    before: /\u200b *$/u,
    after: /^[!),/}\t\u00a0\u2060]/u,
    reason:
      'No mark or blank that may not begin a line begins one after a zero-width space; typed there it is a slip.',
  },
  {
    side: 'held',
    rule: 'LB18, LB31: a break may follow a currency sign that no number follows',
    before: /\$\u0308? *$/u,
    after: ANY,
    reason: 'A sign before a number never ends a line (CLREQ 3.1.5), even where a blank was typed after it.',
  },
  {
    side: 'held',
    rule: 'LB31: a break may follow a hyphen',
    before: /-\u0308?$/u,
    after: /^[a-z#$(]/u,
    reason: '5-7人, COVID-19, -5℃: numbers and names stay whole; only the end of a URL’s part may be broken.',
  },
  {
    side: 'held',
    rule: 'LB31, LB18: a break may follow a slash',
    before: /\/\u0308? *$/u,
    after: ANY,
    reason: 'A solidus ends no line (CLREQ 3.1.4, level GB); inside addresses it may.',
  },
  {
    side: 'held',
    rule: 'LB31: a break may follow ! and }',
    before: /[!}]\u0308?$/u,
    after: /^#/u,
    reason: 'A sign hangs on the half-width mark before it, as a closing quotation mark does.',
  },
  {
    side: 'held',
    rule: 'LB29: a break may stand between a full stop and a digit',
    before: /[a-z ]\.$/u,
    after: /^[0-9]/u,
    reason:
      'A word goes on after a stop that no blank follows: v.2, p.12; a stop after a blank leads a number: .35.',
  },
  {
    side: 'held',
    rule: 'LB25: a break may stand between a backslash and a bracket',
    before: /\\$/u,
    after: /^[({]/u,
    reason: 'Signs hang on the bracket after them.',
  },
  {
    side: 'held',
    rule: 'LB31: a break may follow a vertical line',
    before: /\|$/u,
    after: /^[a-z]/u,
    reason: 'Signs between letters are part of the word.',
  },
  {
    side: 'held',
    rule: 'LB12a: a break may stand between a soft and a no-break hyphen',
    before: /\u00ad$/u,
    after: /^\u2011/u,
    reason: 'A connector never begins a line (CLREQ 3.1.4).',
  },
  {
    side: 'held',
    rule: 'LB9: a control character belongs to what it follows',
    before: /(?:^|\s)\u0001$/u,
    after: /^\u2329/u,
    reason: 'No break stands beside what has no shape.',
  },
  {
    side: 'opened',
    rule: 'LB30: no break between a letter or digit and an opening bracket',
    before: /[a-z0-9][\u0301\u0308]?$/u,
    after: /^[({[]/u,
    reason:
      'The bracket opens an aside, mostly Chinese: DNA(脱氧核糖核酸) may part before it; before letters it is the last resort.',
  },
  {
    side: 'opened',
    rule: 'LB30: no break between a closing bracket and a letter or digit',
    before: /\)\u0308?$/u,
    after: /^[a-z0-9]/u,
    reason: 'The aside is over, the text may go on below; between letters it is the last resort.',
  },
  {
    side: 'opened',
    rule: 'LB15, LB19: no break between a quotation mark and an opening bracket, even over blanks',
    before: /(?:["«]\u0308?[ \u202f]+|"\u0308?)$/u,
    after: /^[({\u2329]/u,
    reason: 'A straight mark may just as well close; a blank, or a full-width bracket, parts them.',
  },
  {
    side: 'opened',
    rule: 'LB12: no break after a no-break hyphen',
    before: /[})\u00ad]\u2011$/u,
    after: /^[a-z]/u,
    reason: 'Outside a word it is a connector as any other, which may end a line (CLREQ 3.1.4).',
  },
  {
    side: 'opened',
    rule: 'LB10: a mark without a base counts as a letter',
    before: /(?:^|[ \t\u0001\u200d\u200b])\u0308$/u,
    after: /^["#$(\-0b]/u,
    reason: 'It is no letter and belongs to no word; it stays with the blank before it.',
  },
  {
    side: 'opened',
    rule: 'LB19, LB21: no break between a tab and a quotation mark or hyphen',
    before: /\t$/u,
    after: /^["-]/u,
    reason: 'A tab is a blank, and a break may follow every blank.',
  },
]
