import type { Finding } from '@shared/format/schema/check'
import type { PageComposition } from '@shared/layout/page/types'

export const codepoint = (char: string): string =>
  [...char].map((one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')

/** What the set page shows: overset, missing glyphs, overlaps, 避头尾 violations, holes. */
export function checkComposition(page: number, composition: PageComposition): Finding[] {
  const findings: Finding[] = []
  // A story that jumps is told of where it begins.
  for (const { story, placed, part, oversetCharacters, oversetLines } of composition.fits)
    if (placed && part === undefined && oversetCharacters > 0)
      findings.push({
        level: 'error',
        code: 'overset',
        page,
        story,
        message: `第 ${page} 版：稿件 ${story} 溢文 ${oversetCharacters} 字、${oversetLines} 行 / overset`,
      })
  for (const { char, story, paragraph, offset } of composition.missing)
    findings.push({
      level: 'error',
      code: 'missing-glyph',
      page,
      ...(story === '' ? {} : { story }),
      paragraph,
      offset,
      message: `第 ${page} 版：字体没有「${char}」（${codepoint(char)}），在${story === '' ? '报眉' : `稿件 ${story}`}${placeName(paragraph)}第 ${offset + 1} 字 / no glyph`,
    })
  const { overlaps, holesLines } = composition
  const { kinsokuViolations } = composition.composition
  const count = (level: Finding['level'], code: string, message: string): void => {
    findings.push({ level, code, page, message: `第 ${page} 版：${message}` })
  }
  if (overlaps > 0) count('error', 'overlap', `${overlaps} 对模块重叠 / modules overlap`)
  if (kinsokuViolations > 0)
    count('error', 'kinsoku', `避头尾违例 ${kinsokuViolations} 处 / prohibition violations`)
  if (holesLines > 0) count('warning', 'hole', `空白 ${holesLines} 行 / empty lines`)
  return findings
}

const FIELDS: Readonly<Record<number, string>> = { [-4]: '引题', [-3]: '主题', [-2]: '副题', [-1]: '署名' }
const placeName = (paragraph: number): string => FIELDS[paragraph] ?? `第 ${paragraph + 1} 段`
