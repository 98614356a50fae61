import { Editor, Element, Node, Path, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Block } from '@shared/model/text'
import type { BodyEditorType } from './types'

const selectedBlocks = (editor: BodyEditorType) =>
  editor.selection
    ? [...Editor.nodes(editor, { match: (node): node is Block => Element.isElement(node), mode: 'highest' })]
    : []

export function isSubheadActive(editor: BodyEditorType): boolean {
  const blocks = selectedBlocks(editor)
  return blocks.length > 0 && blocks.every(([block]) => (block as Block).type === 'subhead')
}

/** The selected paragraphs become sub-headings, or paragraphs again. */
export function toggleSubhead(editor: BodyEditorType): void {
  const type = isSubheadActive(editor) ? 'paragraph' : 'subhead'
  Transforms.setNodes(editor, { type }, { match: (node) => Element.isElement(node), mode: 'highest' })
}

/**
 * Enter: a paragraph follows a sub-heading when the caret is at its end; elsewhere the block is split into two of
 * its own kind.
 */
export function insertBreak(editor: BodyEditorType, split: () => void): void {
  const { selection } = editor
  if (selection && Range.isCollapsed(selection)) {
    const entry = Editor.above(editor, { match: (node) => Element.isElement(node) })
    if (entry) {
      const [block, path] = entry as [Block, Path]
      if (block.type === 'subhead' && Editor.isEnd(editor, selection.anchor, path)) {
        const next: Block = { type: 'paragraph', children: [{ text: '' }] }
        Editor.withoutNormalizing(editor, () => {
          Transforms.insertNodes(editor, next, { at: Path.next(path) })
          Transforms.select(editor, Editor.start(editor, Path.next(path)))
        })
        return
      }
    }
  }
  split()
}

/** Puts the caret at the start of a block and brings it into view. */
export function goToBlock(editor: BodyEditorType, index: number): boolean {
  if (!Node.has(editor, [index])) return false
  Transforms.select(editor, Editor.start(editor, [index]))
  return true
}

/** Selects a stretch of a block by UTF-16 offsets into its text, and gives the editor the focus. */
export function selectInBlock(editor: BodyEditorType, index: number, from: number, to: number): boolean {
  if (!Node.has(editor, [index])) return false
  const point = (offset: number) => {
    let left = offset
    for (const [leaf, path] of Node.texts(Node.get(editor, [index]))) {
      if (left <= leaf.text.length) return { path: [index, ...path], offset: left }
      left -= leaf.text.length
    }
    return Editor.end(editor, [index])
  }
  ReactEditor.focus(editor)
  Transforms.select(editor, { anchor: point(from), focus: point(to) })
  return true
}
