import type { DisplayItem, GlyphsItem } from '@shared/layout/display/types'
import type { Rect } from '../../preview/viewport'

/** A character of a story where it stands on the page. */
export interface Spot extends Rect {
  /** Its place in the paragraph's text, UTF-16, and how much of it the glyph is. */
  offset: number
  length: number
  paragraph: number
  line: number
  vertical: boolean
}

/** Part of an em above the baseline that a Han character fills. */
const ASCENT = 0.88
/** Characters of the text that have no glyph (blanks at a line's end) are stepped over, up to so many. */
const AHEAD = 24
/** Characters by which a text that begins elsewhere (a continuation) is found. */
const PROBE = 12

/**
 * Where the characters of a paragraph stand, in their order. The display list tells glyphs by their text alone: they
 * are laid along the paragraph's text, which may be a keystroke newer. Readings above the line are no text.
 */
export function spotsOf(items: readonly DisplayItem[], paragraph: number, text: string): Spot[] {
  const runs = items.filter(
    (item): item is GlyphsItem =>
      item.type === 'glyphs' && item.paragraph === paragraph && item.role !== 'ruby',
  )
  const glyphs = runs.flatMap((run) => run.glyphs.map((glyph) => ({ glyph, run })))
  let at = startOf(glyphs.map(({ glyph }) => glyph.char).slice(0, PROBE), text)
  const spots: Spot[] = []
  for (const [n, { glyph, run }] of glyphs.entries()) {
    const found = text.indexOf(glyph.char, at)
    // A hyphen at a break, or a form that is not the text's own.
    if (found < 0 || found - at > AHEAD) continue
    const next = glyphs[n + 1]
    const vertical = run.direction === 'vertical'
    const advance = advanceOf(
      glyph,
      next && next.run.line === run.line ? next.glyph : undefined,
      vertical,
      run.sizePt,
    )
    spots.push({
      offset: found,
      length: glyph.char.length,
      paragraph,
      line: run.line ?? 0,
      vertical,
      x: glyph.x,
      y: glyph.y - ASCENT * run.sizePt,
      width: vertical ? run.sizePt : advance,
      height: vertical ? advance : run.sizePt,
    })
    at = found + glyph.char.length
  }
  return spots
}

/** Where a paragraph's glyphs begin in its text: not at 0 for the rest of one that began in another module. */
function startOf(chars: readonly string[], text: string): number {
  const probe = chars.join('')
  if (text.startsWith(probe)) return 0
  for (let length = chars.length; length >= 4; length--) {
    const found = text.indexOf(chars.slice(0, length).join(''))
    if (found >= 0) return found
  }
  return 0
}

function advanceOf(
  glyph: { x: number; y: number; char: string },
  next: { x: number; y: number } | undefined,
  vertical: boolean,
  sizePt: number,
): number {
  const step = next ? (vertical ? next.y - glyph.y : next.x - glyph.x) : 0
  if (step > 0 && step < 4 * sizePt) return step
  return sizePt * (glyph.char.charCodeAt(0) < 0x2e80 ? 0.55 : 1)
}

const lineKey = (spot: Spot): string => `${spot.paragraph}:${spot.line}`

/** Spots by the lines they stand in, in reading order. */
export function linesOfSpots(spots: readonly Spot[]): Spot[][] {
  const lines = new Map<string, Spot[]>()
  for (const spot of spots) {
    const line = lines.get(lineKey(spot))
    if (line) line.push(spot)
    else lines.set(lineKey(spot), [spot])
  }
  return [...lines.values()]
}

const boxOf = (line: readonly Spot[]): Rect => {
  const x = Math.min(...line.map((spot) => spot.x))
  const y = Math.min(...line.map((spot) => spot.y))
  return {
    x,
    y,
    width: Math.max(...line.map((spot) => spot.x + spot.width)) - x,
    height: Math.max(...line.map((spot) => spot.y + spot.height)) - y,
  }
}

/** The line nearest to a point of the page, pt; null where there is none. */
export function lineNear(lines: readonly Spot[][], x: number, y: number): Spot[] | null {
  let best: Spot[] | null = null
  let least = Infinity
  for (const line of lines) {
    const box = boxOf(line)
    const dx = Math.max(box.x - x, x - box.x - box.width, 0)
    const dy = Math.max(box.y - y, y - box.y - box.height, 0)
    // A place beside a line's end means that line before the one below it.
    const far = line[0]!.vertical ? dx * 4 + dy : dx + dy * 4
    if (far < least) [best, least] = [line, far]
  }
  return best
}

/** The offset in a line's paragraph that is nearest to a point. */
export function offsetIn(line: readonly Spot[], x: number, y: number): number {
  for (const spot of line) {
    const middle = spot.vertical ? spot.y + spot.height / 2 : spot.x + spot.width / 2
    if ((spot.vertical ? y : x) < middle) return spot.offset
  }
  const last = line.at(-1)!
  return last.offset + last.length
}

/** Where a caret at an offset stands: a bar at the leading edge of the character, or at the end of the one before. */
export function caretRect(
  spots: readonly Spot[],
  offset: number,
  affinity: 'before' | 'after' = 'after',
): Rect | null {
  const at = spots.find((spot) => offset >= spot.offset && offset < spot.offset + spot.length)
  const before = spots.filter((spot) => spot.offset + spot.length <= offset).at(-1)
  const spot = affinity === 'before' ? (before ?? at) : (at ?? before)
  if (!spot) return null
  const end = spot === before && spot !== at
  return spot.vertical
    ? { x: spot.x, y: spot.y + (end ? spot.height : 0), width: spot.width, height: 0 }
    : { x: spot.x + (end ? spot.width : 0), y: spot.y, width: 0, height: spot.height }
}

/** The parts of lines between two offsets. */
export const rangeRects = (spots: readonly Spot[], from: number, to: number): Rect[] =>
  linesOfSpots(spots.filter((spot) => spot.offset < to && spot.offset + spot.length > from)).map(boxOf)
