import fc from 'fast-check'
import type { ParagraphStyle } from '@shared/layout/styles/styles'
import { BODY_PARAGRAPH } from '@shared/layout/styles/styles'

const HAN = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳'
const han = fc.array(fc.constantFrom(...HAN), { minLength: 1, maxLength: 12 }).map((found) => found.join(''))
const mark = fc.constantFrom(
  ...'，、；：。！？”’）》〉」“‘（《〈「·～／–'.split(''),
  '。”',
  '，“',
  '”）',
  '《〈',
  '！？',
)
const double = fc.constantFrom('——', '……', '————', '—', '…')
const word = fc.constantFrom(
  'a',
  'DNA',
  'editor',
  'COVID-19',
  'don’t',
  'AT&T',
  'international',
  'caf\u0065\u0301',
  'x.y',
  'new\u00adspa\u00adper',
)
const number = fc.constantFrom(
  '5',
  '5-7',
  '95%',
  '¥3.5',
  '2021',
  '37℃',
  '3‰',
  '10:30',
  '1,000',
  '№5',
  '-5',
  '(3)',
  '1234567890',
)
const address = fc.constantFrom(
  '址https://www.example.com/a/b?c=1',
  '箱reporter@example.cn',
  '网www.banxin.cn',
)
const blank = fc.constantFrom(
  ' ',
  '  ',
  '\t',
  '\n',
  '\u3000',
  '\u00a0',
  '\u200b',
  '\u2060',
  '\u200e',
  '\u00ad',
)
const rare = fc.constantFrom(
  '𠮷',
  '䶮',
  '㐂',
  '葛\u{e0100}',
  '〇',
  '🎉',
  '👨\u200d👩\u200d👧',
  '🇨🇳',
  '❤\ufe0f',
  '👍🏽',
  'ひ',
  'カ',
  'Ａ',
  '５',
)

const token = fc.oneof(
  { weight: 8, arbitrary: han },
  { weight: 4, arbitrary: mark },
  { weight: 1, arbitrary: double },
  { weight: 2, arbitrary: word },
  { weight: 2, arbitrary: number },
  { weight: 1, arbitrary: address },
  { weight: 1, arbitrary: blank },
  { weight: 1, arbitrary: rare },
)

/** Newspaper text gone wild: Han, marks, words, numbers, addresses, blanks, rare characters; also empty and one long. */
export const text = fc.array(token, { maxLength: 40 }).map((found) => found.join(''))

export const style: fc.Arbitrary<ParagraphStyle> = fc.record({
  align: fc.constantFrom<ParagraphStyle['align']>('justify', 'justify', 'justify', 'left', 'center', 'right'),
  indent: fc.constantFrom(0, 2),
  kinsoku: fc.constantFrom<ParagraphStyle['kinsoku']>('gb', 'gb', 'basic', 'strict', 'none'),
  lineEnd: fc.constantFrom<ParagraphStyle['lineEnd']>('half', 'half', 'full', 'hang'),
  lineStart: fc.constantFrom<ParagraphStyle['lineStart']>('half', 'full'),
  paragraphStart: fc.constantFrom<ParagraphStyle['paragraphStart']>('half', 'full'),
  breaking: fc.constantFrom<ParagraphStyle['breaking']>('optimum', 'optimum', 'first-fit'),
  latinGap: fc.constant(BODY_PARAGRAPH.latinGap),
})

/** 字; mostly whole, as columns are. */
export const measure = fc.oneof(fc.integer({ min: 2, max: 40 }), fc.double({ min: 2, max: 40, noNaN: true }))
