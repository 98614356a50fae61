import type { KinsokuLevel } from '../styles/styles'
import type { DisplayItem } from './types'

/*
 * An independent reader of the display list: it knows nothing of how lines were broken and looks only at
 * the characters that stand at their ends (GB/T 15834-2011 5.1, CLREQ 3.1.4).
 */
const NO_START = new Set('、。，．：；！？,.;:!?％%)]}）］｝〉》」』】〕〗”’·～')
const NO_END = new Set('([{（［｛〈《「『【〔〖“‘')

export interface Violation {
  story: string
  paragraph: number
  line: number
  rule: 'start' | 'end' | 'split'
  char: string
}

/**
 * Lines of a paragraph that begin with a closing or stop mark, end with an opening mark, or part a —— or ……
 * A paragraph's own first and last characters are the writer's, not the setter's. `level` is what the text was set by:
 * none allows all but a split; of the others the marks read here are the same.
 */
export function findViolations(items: readonly DisplayItem[], level: KinsokuLevel = 'gb'): Violation[] {
  const paragraphs = new Map<string, { story: string; paragraph: number; lines: Map<number, string> }>()
  for (const item of items) {
    if (item.type !== 'glyphs' || item.story === undefined || item.paragraph === undefined) continue
    const key = `${item.story}\u0000${item.paragraph}`
    let entry = paragraphs.get(key)
    if (!entry)
      paragraphs.set(key, (entry = { story: item.story, paragraph: item.paragraph, lines: new Map() }))
    const line = item.line ?? 0
    const text = item.glyphs.map((glyph) => glyph.char).join('')
    entry.lines.set(line, (entry.lines.get(line) ?? '') + text)
  }
  const found: Violation[] = []
  for (const { story, paragraph, lines } of paragraphs.values())
    for (const [line, text] of lines) {
      const next = lines.get(line + 1)
      if (next === undefined) continue
      const last = [...text.trimEnd()].at(-1) ?? ''
      const first = [...next.trimStart()][0] ?? ''
      if (level !== 'none' && NO_END.has(last))
        found.push({ story, paragraph, line, rule: 'end', char: last })
      if (level !== 'none' && NO_START.has(first))
        found.push({ story, paragraph, line: line + 1, rule: 'start', char: first })
      if ((last === '—' || last === '…') && first === last)
        found.push({ story, paragraph, line: line + 1, rule: 'split', char: first })
    }
  return found
}
