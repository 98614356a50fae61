import type { Story } from '@shared/model/story'
import { setBody } from '../layout/page/bodyText'
import type { Context } from '../layout/page/context'
import type { Curve } from './curve'
import { MODES, modeAt, modesFor, type Mode } from './modes'
import type { Edge } from './plan'
import type { Standing } from './rank'
import { atTop, shapesOf, type Shapes } from './shapes'

/** The shapes of the page's stories at every width and in every mode, measured when first asked for. */
export class ShapeBook {
  private readonly known = new Map<number, Shapes>()
  private readonly lineCounts = new Map<string, number>()
  private readonly modes: (readonly Mode[])[]

  constructor(
    readonly context: Context,
    private readonly stories: readonly Story[],
    readonly ranks: ReadonlyMap<string, Standing>,
  ) {
    const parents = new Set(stories.flatMap((story) => story.partOf ?? []))
    this.modes = stories.map((story) => modesFor(story, parents.has(story.id)))
  }

  shapes(story: number, mode: Mode, columns: number, top: boolean): Shapes {
    const own = modeAt(mode, columns)
    const key = ((story * MODES.length + MODES.indexOf(own)) * 64 + columns) * 2 + (top ? 1 : 0)
    let shapes = this.known.get(key)
    if (!shapes) {
      const told = this.stories[story]!
      shapes = top
        ? atTop(this.shapes(story, own, columns, false))
        : shapesOf(this.context, told, this.ranks.get(told.id)!, columns, own)
      this.known.set(key, shapes)
    }
    return shapes
  }

  curve(story: number, mode: Mode, columns: number, at: Edge): Curve {
    const shapes = this.shapes(story, mode, columns, at.top)
    return at.foot ? shapes.footCurve : shapes.curve
  }

  /** Modes that the story may take at some width. */
  modesOf(story: number): readonly Mode[] {
    return this.modes[story]!
  }

  /** Lines of a story's text at one column. */
  lines(story: Story): number {
    let lines = this.lineCounts.get(story.id)
    if (lines === undefined) {
      lines = setBody(this.context, story, this.context.grid.columnPt, 'body').lines
      this.lineCounts.set(story.id, lines)
    }
    return lines
  }

  /** About how many cells a story wants: its text, a headline of two columns by its rank, its pictures. */
  cells(story: number): number {
    const own = this.stories[story]!
    const { idealPt } = this.ranks.get(own.id)!
    const lines = this.lines(own)
    const headColumns = Math.max(2, Math.min(this.context.grid.columns, Math.round(idealPt / 10)))
    const fields = [own.kicker, own.headline, own.deck].filter((text) => text.trim() !== '').length
    const head = (fields * idealPt * 0.7 * headColumns) / this.context.grid.stepPt
    return lines + head + own.pictures.length * 48 + 3
  }
}
