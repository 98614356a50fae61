import { describe, expect, it } from 'vitest'
import type { GlyphsItem } from '@shared/layout/display/types'
import { findViolations } from '@shared/layout/display/violations'
import { BLACK } from '@shared/layout/styles/styles'

const line = (text: string, number: number, paragraph = 0): GlyphsItem => ({
  type: 'glyphs',
  font: 'F',
  sizePt: 9,
  direction: 'horizontal',
  color: BLACK,
  story: 's',
  paragraph,
  line: number,
  role: 'body',
  measure: { x: 0, width: 100 },
  glyphs: [...text].map((char, n) => ({ char, x: n * 9, y: 0, glyph: 1 })),
})
const rules = (...lines: string[]) => findViolations(lines.map((text, n) => line(text, n))).map((v) => v.rule)

describe('findViolations', () => {
  it('finds a stop or closing mark at a line start', () => {
    expect(rules('春天来', '。花开了')).toEqual(['start'])
    expect(rules('他说“好', '”就走了')).toEqual(['start'])
  })
  it('counts nothing that the level in force allows', () => {
    const at = (level: 'none' | 'basic' | 'gb' | 'strict', ...lines: string[]) =>
      findViolations(
        lines.map((text, n) => line(text, n)),
        level,
      ).map(({ rule }) => rule)
    expect(at('none', '春天来', '。花开（', '）了—', '—好')).toEqual(['split'])
    expect(at('basic', '春天来', '。花开（', '早）')).toEqual(['start', 'end'])
    for (const level of ['gb', 'strict'] as const) expect(at(level, '比尔', '·盖茨')).toEqual(['start'])
  })
  it('finds an opening mark at a line end', () => {
    expect(rules('他读《', '红楼梦》')).toEqual(['end'])
  })
  it('finds a parted dash or ellipsis', () => {
    expect(rules('他来了—', '—又走')).toEqual(['split'])
    expect(rules('后来…', '…就没有了')).toEqual(['split'])
  })
  it('passes good breaks, and what a paragraph itself begins or ends with', () => {
    expect(rules('春天来了，', '花开了。')).toEqual([])
    expect(rules('——各地都在', '推进这项工作（')).toEqual([])
  })
  it('does not take the first line of another paragraph for a continuation', () => {
    expect(findViolations([line('一', 0, 0), line('，二', 0, 1)])).toEqual([])
  })
})
