import { createEditor, Editor, Element, Node, Transforms } from 'slate'
import { withReact } from 'slate-react'
import type { Block } from '@shared/model/text'
import { insertBreak } from './commands'
import { leaveRuby } from './marks'
import { blocksOfHtml, blocksOfText, worthKeeping, type Pasted } from './paste'
import type { BodyEditorType } from './types'

const FRAGMENT = 'application/x-slate-fragment'

/** Told of pictures on the clipboard, which a page cannot read. */
export type OnImages = (count: number) => void

const pasted = new WeakSet<BodyEditorType>()

/** Whether the change just made was a paste; asked once. */
export const wasPaste = (editor: BodyEditorType): boolean => pasted.delete(editor)

/** The editor of a story's body: a flat list of paragraphs and sub-headings. Its history is the document's. */
export function createBodyEditor(onImages: OnImages): BodyEditorType {
  const editor = withReact(createEditor(), FRAGMENT)
  const { normalizeNode, insertBreak: split, onChange } = editor

  editor.onChange = (options) => {
    leaveRuby(editor)
    onChange(options)
  }

  editor.insertBreak = () => insertBreak(editor, split)

  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry
    if (path.length === 0 && editor.children.length === 0) {
      const empty: Block = { type: 'paragraph', children: [{ text: '' }] }
      Transforms.insertNodes(editor, empty, { at: [0] })
      return
    }
    // A block inside a block, as a foreign paste may bring it, is unwrapped.
    if (path.length > 1 && Element.isElement(node)) {
      Transforms.unwrapNodes(editor, { at: path })
      return
    }
    // The rest of a text whose characters are gone, or an empty paragraph split off it, has no reading.
    if (Node.isText(node) && node.text === '' && node.ruby !== undefined) {
      Transforms.unsetNodes(editor, 'ruby', { at: path })
      return
    }
    normalizeNode(entry, options)
  }

  editor.insertData = (data) => {
    pasted.add(editor)
    if (editor.insertFragmentData(data)) return
    const { blocks, images } = readClipboard(data)
    if (images > 0) onImages(images)
    insertBlocks(editor, blocks)
  }
  return editor
}

function readClipboard(data: DataTransfer): Pasted {
  const html = data.getData('text/html')
  if (html && worthKeeping(html)) {
    const pasted = blocksOfHtml(new DOMParser().parseFromString(html, 'text/html'))
    if (pasted.blocks.length > 0) return pasted
  }
  const blocks = blocksOfText(data.getData('text/plain'))
  const bitmap = [...data.files].some((file) => file.type.startsWith('image/'))
  return { blocks, images: blocks.length === 0 && bitmap ? 1 : 0 }
}

/** One line goes into the paragraph at the caret; more lines become paragraphs of their own after the first. */
export function insertBlocks(editor: BodyEditorType, blocks: readonly Block[]): void {
  const [first, ...rest] = blocks
  if (!first) return
  Editor.withoutNormalizing(editor, () => {
    if (editor.selection) Editor.deleteFragment(editor)
    if (rest.length === 0) {
      Transforms.insertNodes(
        editor,
        first.children.map((leaf) => ({ ...leaf })),
        { select: true },
      )
      return
    }
    Transforms.insertFragment(
      editor,
      blocks.map((block) => structuredClone(block) as Node),
    )
  })
}
