import type { Story } from '@shared/model/story'
import { setBody } from '../layout/page/bodyText'
import type { Context } from '../layout/page/context'
import type { Standing } from './rank'
import { atTop, shapesOf, type Shapes } from './shapes'

/** The shapes of the page's stories at every width, measured when first asked for. */
export class ShapeBook {
  private readonly known = new Map<number, Shapes>()
  private readonly lineCounts = new Map<string, number>()

  constructor(
    readonly context: Context,
    private readonly stories: readonly Story[],
    readonly ranks: ReadonlyMap<string, Standing>,
  ) {}

  shapes(story: number, columns: number, top: boolean): Shapes {
    const key = (story * 64 + columns) * 2 + (top ? 1 : 0)
    let shapes = this.known.get(key)
    if (!shapes) {
      const own = this.stories[story]!
      shapes = top
        ? atTop(this.shapes(story, columns, false))
        : shapesOf(this.context, own, this.ranks.get(own.id)!, columns)
      this.known.set(key, shapes)
    }
    return shapes
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
