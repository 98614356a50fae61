import { gridFor } from '@shared/model/pagesize'
import { meet } from '../preview/bounds'
import { followPointer, type DragPlace } from './drag'
import { pointAt, rectOf } from './geometry'
import { currentPage, select, usePage } from './state'

/** Draws a frame over the page: every module that it touches is selected. A click clears the selection. */
export function drawMarquee(
  event: { clientX: number; clientY: number; pointerId: number },
  place: DragPlace,
  add: boolean,
): void {
  const { desk, view } = place
  const page = currentPage()
  if (!page) return
  const grid = gridFor(page)
  const before = add ? usePage.getState().selection : []
  const from = pointAt(event, desk, view())
  let found: readonly string[] = before
  followPointer(event, {
    click: () => !add && select([]),
    begin: () => undefined,
    move: (now) => {
      const to = pointAt(now, desk, view())
      const frame = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      }
      const touched = page.modules.filter((module) => meet(rectOf(grid, module), frame)).map(({ id }) => id)
      found = [...before, ...touched.filter((id) => !before.includes(id))]
      const { x, y, scale } = view()
      usePage.setState({
        selection: found,
        marquee: {
          x: x + frame.x * scale,
          y: y + frame.y * scale,
          width: frame.width * scale,
          height: frame.height * scale,
        },
      })
    },
    end: (done) => {
      usePage.setState({ marquee: null })
      select(done ? found : before)
    },
  })
}
