import type { MouseEvent } from 'react'
import { useLayout, type Composition } from '../layout/client'
import { reveal, type Size, type View } from '../preview/viewport'
import { findLine, lineAt, pageLines } from './lines'
import { chooseLine, type LineId } from './state'

/** A click on the desk chooses the line under it; a story opened by keyboard, its first line. */
export function chooseClicked(
  event: MouseEvent<HTMLElement>,
  { groups, modules }: Composition,
  view: View,
): void {
  const lines = pageLines(groups, modules)
  if (event.detail === 0) {
    const story = (event.target as HTMLElement).closest<HTMLElement>('.module')?.dataset['story']
    chooseLine(lines.find((line) => line.story === story) ?? null)
    return
  }
  const desk = event.currentTarget.getBoundingClientRect()
  const x = (event.clientX - desk.left - view.x) / view.scale
  const y = (event.clientY - desk.top - view.y) / view.scale
  chooseLine(lineAt(lines, x, y))
}

/** Moves the page so that the line chosen is in sight. */
export function revealLine(view: View, pane: Size, chosen: LineId | null): View {
  const { composition } = useLayout.getState()
  const line = composition && findLine(pageLines(composition.groups, composition.modules), chosen)
  return line ? reveal(view, line, pane, true) : view
}
