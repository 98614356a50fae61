import type { DisplayItem } from '@shared/layout/display/types'
import type { PageComposition } from '@shared/layout/page/types'
import type { GroupUpdate } from './protocol'

/** Splits a page's items by story, '' for the page's own furniture, which is painted first. */
export function groupItems(items: readonly DisplayItem[]): Map<string, DisplayItem[]> {
  const groups = new Map<string, DisplayItem[]>([['', []]])
  for (const item of items) {
    const key = item.story ?? ''
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/**
 * A number that differs when anything a painter sees of the items differs, or the line they belong to
 * (FNV-1a over their numbers and text).
 */
export function digest(items: readonly DisplayItem[]): number {
  let hash = 0x811c9dc5
  const int = (value: number) => {
    hash = Math.imul(hash ^ (value & 0xffff), 0x01000193)
    hash = Math.imul(hash ^ (value >>> 16), 0x01000193)
  }
  // 1/1000 pt: far below a pixel at any zoom.
  const pt = (value: number) => int(Math.round(value * 1000))
  const text = (value: string) => {
    for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193)
    int(value.length)
  }
  for (const item of items) {
    text(item.type)
    if (item.type === 'glyphs') {
      text(item.font)
      int(item.paragraph ?? 0)
      int(item.line ?? 0)
      pt(item.sizePt)
      item.color.forEach(pt)
      for (const glyph of item.glyphs) {
        int(glyph.glyph)
        text(glyph.char)
        pt(glyph.x)
        pt(glyph.y)
        pt(glyph.rotate ?? 0)
      }
    } else {
      for (const value of Object.values(item).flat(2)) {
        if (typeof value === 'number') pt(value)
        else if (typeof value === 'string') text(value)
        else if (value && typeof value === 'object')
          Object.values(value as object).forEach((n) => pt(Number(n)))
        else int(-1)
      }
    }
  }
  return hash >>> 0
}

/** Remembers what was sent, so that only the groups that changed travel to the painter. */
export class GroupSender {
  #sent = new Map<string, number>()

  reset(): void {
    this.#sent.clear()
  }

  next(items: readonly DisplayItem[], quality: PageComposition['quality'] = []): GroupUpdate[] {
    const lines = new Map(quality.map((entry) => [entry.story, entry.lines]))
    const digests = new Map<string, number>()
    const updates: GroupUpdate[] = []
    for (const [story, group] of groupItems(items)) {
      const mark = digest(group)
      digests.set(story, mark)
      const known = this.#sent.get(story) === mark
      updates.push({ story, items: known ? null : group, quality: known ? [] : (lines.get(story) ?? []) })
    }
    this.#sent = digests
    return updates
  }
}
