import { Editor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { blockText, type Block } from '@shared/model/text'
import { currentBody } from '../../editor/BodyEditor'
import { useApp } from '../../app/store'
import type { TextPoint, TextRange } from './textPoint'

const fieldOf = (name: string): HTMLTextAreaElement | null =>
  document.querySelector<HTMLTextAreaElement>(`.editor [data-field="${CSS.escape(name)}"]`)

/** The caret or selection of the story editor as it is now; null while the focus is elsewhere. */
export function readCaret(): TextRange | null {
  const { story } = useApp.getState()
  const active = document.activeElement
  if (story === null || !(active instanceof HTMLElement) || !active.closest('.editor')) return null
  const name = active.dataset['field']
  if (name !== undefined && active instanceof HTMLTextAreaElement) {
    const back = active.selectionDirection === 'backward'
    const start: TextPoint = { in: 'field', name, offset: active.selectionStart }
    const end: TextPoint = { in: 'field', name, offset: active.selectionEnd }
    return back ? { story, anchor: end, focus: start } : { story, anchor: start, focus: end }
  }
  if (!active.classList.contains('body-editable')) return null
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const anchor = bodyPoint(selection.anchorNode, selection.anchorOffset)
  const focus = bodyPoint(selection.focusNode, selection.focusOffset)
  return anchor && focus ? { story, anchor, focus } : null
}

/** The editor hears of a caret move later than the browser: the place is read from what the browser shows. */
function bodyPoint(node: Node | null, offset: number): TextPoint | null {
  const editor = currentBody()
  if (!editor || !node) return null
  const point = ReactEditor.toSlatePoint(editor, [node, offset], { exactMatch: false, suppressThrow: true })
  const block = point && (editor.children[point.path[0]!] as Block | undefined)
  if (!point || !block) return null
  const before = block.children.slice(0, point.path[1]).reduce((sum, leaf) => sum + leaf.text.length, 0)
  return { in: 'body', block: point.path[0]!, offset: before + point.offset }
}

/** Sets the editor's caret, or a selection from `anchor` to `focus`, and gives it the focus. False where it cannot. */
export function writeCaret(anchor: TextPoint, focus: TextPoint = anchor): boolean {
  if (focus.in === 'field') {
    const area = fieldOf(focus.name)
    if (!area) return false
    const from = anchor.in === 'field' && anchor.name === focus.name ? anchor.offset : focus.offset
    area.focus()
    area.setSelectionRange(
      Math.min(from, focus.offset),
      Math.max(from, focus.offset),
      focus.offset < from ? 'backward' : 'forward',
    )
    area.scrollIntoView({ block: 'nearest' })
    return true
  }
  const editor = currentBody()
  if (!editor) return false
  const to = slatePoint(editor.children as Block[], focus)
  const from = anchor.in === 'body' ? slatePoint(editor.children as Block[], anchor) : to
  if (!to || !from || !Editor.hasPath(editor, to.path) || !Editor.hasPath(editor, from.path)) return false
  Transforms.select(editor, { anchor: from, focus: to })
  ReactEditor.focus(editor)
  const block = editor.children[to.path[0]!]
  if (block) ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'nearest' })
  return true
}

function slatePoint(
  blocks: readonly Block[],
  point: Extract<TextPoint, { in: 'body' }>,
): { path: [number, number]; offset: number } | null {
  const block = blocks[point.block]
  if (!block) return null
  let rest = Math.min(point.offset, blockText(block).length)
  for (const [n, leaf] of block.children.entries()) {
    if (rest <= leaf.text.length) return { path: [point.block, n], offset: rest }
    rest -= leaf.text.length
  }
  return { path: [point.block, 0], offset: 0 }
}
