import { baselineY, rowY } from '@shared/model/pagesize'
import type { Story } from '@shared/model/story'
import type { Leg } from '../flow/types'
import { flowRound, roomBeside, type Obstacle, type WrapParagraph } from '../flow/wrap'
import { composeParagraph } from '../inline/compose'
import type { ComposedParagraph, Measure } from '../inline/types'
import { bodySpecs } from './bodySpecs'
import type { Context } from './context'
import type { TextStart } from './jump'
import type { Poured } from './poured'
import type { MissingGlyphAt } from './types'

/**
 * Pours a text round pictures that are narrower than their legs (绕排): each row takes the room it has beside them, in
 * whole 字.
 */
export function pourRound(
  context: Context,
  story: Story,
  body: {
    legs: readonly Leg[]
    legPt: number
    obstacles: readonly Obstacle[]
    start: TextStart | null
    spareLines?: number
  },
): Poured {
  const { grid } = context
  const all = roomBeside(body.legs, body.obstacles, {
    measurePt: body.legPt,
    em: grid.bodyPt,
    rowTop: (row) => rowY(grid, row),
    stepPt: grid.stepPt,
  })
  const rows = body.spareLines ? all.slice(0, -body.spareLines) : all
  const missing: MissingGlyphAt[] = []
  const latest = new Map<number, ComposedParagraph>()
  const specs = bodySpecs(context, story, 'body', body.start)
  const paragraphs = specs.map(({ spec, index, role, keepWithNext }): WrapParagraph => {
    const compose = (measure: Measure) => {
      const set =
        typeof measure === 'number'
          ? context.paragraphs.set(spec, measure)
          : composeParagraph(spec, measure, context.fonts)
      latest.set(index, set)
      return set
    }
    return { index, role, keepWithNext, compose }
  })
  const flowed = flowRound(paragraphs, body.legs, rows, body.legPt)
  for (const { index, offset: base, shift } of specs)
    for (const { char, offset } of latest.get(index)?.missing ?? [])
      missing.push({ char, story: story.id, paragraph: index, offset: Math.max(0, offset + base - shift) })
  const { from } = flowed.overset
  const cut = from && specs.find(({ index }) => index === from.paragraph)
  return {
    flowed,
    missing,
    legs: body.legs.length,
    legPt: body.legPt,
    place: (line) => ({ x: line.x ?? body.legs[line.leg]!.x, y: baselineY(grid, line.row) }),
    end:
      from && cut
        ? {
            paragraph: from.paragraph,
            offset: cut.offset + latest.get(from.paragraph)!.lines[from.line]!.start,
            line: cut.line + from.line,
          }
        : null,
    firstLines: new Map(specs.flatMap(({ index, line }) => (line > 0 ? [[index, line] as const] : []))),
    takeBack: 0,
  }
}
