import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importText } from '@shared/importing/import'
import { storySchema } from '@shared/format/schema/story'
import { countCharacters } from '@shared/model/count'
import { difference, tally, textsOf } from './account'

// Pieces of which pages are made, and what OCR makes of them.
const WORDS = [
  '本报讯',
  '(记者王鑫 方大丰)',
  '（通讯员张璐）',
  '本报记者 李润',
  '□ 何岸',
  '新华社海州5月9日电',
  '据新华社电',
  '近日,',
  '的稻田',
  '们的',
  '水库放水了.',
  '他说:"好!"',
  "'九零后'",
  '5-7人',
  '95%,',
  '3.5',
  '10:30',
  '......',
  '--',
  '——',
  '(',
  ')',
  '（',
  '）',
  '”',
  '“',
  '。',
  ',',
  '，',
  '阅读提示',
  '编者按:',
  '相关链接',
  '【链接】',
  '简讯',
  '责任编辑:周禾',
  '第4版',
  '2021年12月3日 星期五',
  '江城晚报',
  '- 3 -',
  '(下转第3版)',
  '上接第1版',
  '本报记者 卫南 摄',
  '图为',
  '文/图',
  '(李明)',
  '广告',
  '电话:0571-88001234',
  '# ',
  '## ',
  '### ',
  '#### ',
  '#',
  '**',
  '- ',
  '> ',
  '1. ',
  '一、',
  '|',
  '|---|',
  '![图](a.jpg)',
  '![',
  '](',
  '<!-- image -->',
  '<br>',
  '<td>',
  '</td>',
  '</tr>',
  '<p>',
  '&amp;',
  '&#20057;',
  '&nbsp',
  '\\*',
  '\\',
  'Hello, world.',
  'https://a.cn/b,c',
  'a@b.cn',
  '一座停用二十年的粮站最近变成了书店',
  '石梁村',
  '𠮷',
  '👨‍👩‍👧',
  '\u3000',
  '\u3000\u3000',
  ' ',
  '\t',
  '\f',
  '\v',
  '\u2028',
  '\u200b',
  '\0',
]
const line = fc.array(
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.string() }),
  { maxLength: 7 },
)
const soup = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\n\n\n')), { maxLength: 40 })
  .map((lines) => lines.map(([words, end]) => words.join('') + end).join(''))

// Without anything that is markup the input itself is the measure.
const PLAIN = WORDS.filter((word) => !/[#*|<>\\&![\]\f\v\u2028]|^- /.test(word))
const plain = fc
  .array(
    fc.tuple(fc.array(fc.constantFrom(...PLAIN), { maxLength: 7 }), fc.constantFrom('\n', '\n\n', '\r\n')),
    { maxLength: 40 },
  )
  .map((lines) => lines.map(([words, end]) => `甲${words.join('')}${end}`).join(''))

const total = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + countCharacters(text), 0)

describe('soups of lines', () => {
  it('keep every character of text in exactly one place, and count their markup', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const result = importText(text, { file: 'soup' })
        expect(total(textsOf(result))).toBe(result.characters)
        expect(result.characters + result.markup).toBeLessThanOrEqual(countCharacters(text) + 20)
        for (const story of result.stories) {
          storySchema.parse(story)
          for (const query of story.queries)
            if (query.paragraph !== null) expect(story.blocks[query.paragraph]).toBeDefined()
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('keep the very characters where there is no markup', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const result = importText(text, { file: 'soup' })
        expect(result.markup).toBe(0)
        expect(difference(tally([text]), tally(textsOf(result)))).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  it('give unique ids that no story of the issue has', () => {
    fc.assert(
      fc.property(
        soup,
        fc.array(fc.constantFrom('s01-000000', 's07', 's12-abcdef', 'x')),
        (text, existingIds) => {
          const ids = importText(text, { file: 'soup', existingIds }).stories.map((story) => story.id)
          expect(new Set([...ids, ...existingIds]).size).toBe(ids.length + new Set(existingIds).size)
        },
      ),
      { numRuns: 300 },
    )
  })
})
