import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { paragraph, subhead, type Block } from '@shared/model/text'
import { isSubheadActive, toggleSubhead } from '../../../../renderer/editor/commands'
import { toggleMark } from '../../../../renderer/editor/marks'
import { createBodyEditor, insertBlocks } from '../../../../renderer/editor/withBody'
import type { BodyEditorType } from '../../../../renderer/editor/types'

function editorOf(blocks: Block[], caret: [block: number, offset: number]): BodyEditorType {
  const editor = createBodyEditor(() => undefined)
  editor.children = blocks
  Transforms.select(editor, { path: [caret[0], 0], offset: caret[1] })
  return editor
}

describe('the body editor', () => {
  it('goes on with a paragraph after a sub-heading', () => {
    const editor = editorOf([subhead('小标题'), paragraph('正文')], [0, 3])
    editor.insertBreak()
    editor.insertText('新段')
    expect(editor.children).toEqual([subhead('小标题'), paragraph('新段'), paragraph('正文')])
  })

  it('splits a block in two of its kind elsewhere', () => {
    const editor = editorOf([subhead('小标题'), paragraph('正文')], [1, 1])
    editor.insertBreak()
    expect(editor.children).toEqual([subhead('小标题'), paragraph('正'), paragraph('文')])
  })

  it('turns a paragraph into a sub-heading and back', () => {
    const editor = editorOf([paragraph('一'), paragraph('二')], [1, 0])
    toggleSubhead(editor)
    expect(editor.children).toEqual([paragraph('一'), subhead('二')])
    expect(isSubheadActive(editor)).toBe(true)
    toggleSubhead(editor)
    expect(editor.children).toEqual([paragraph('一'), paragraph('二')])
  })

  it('sets words bold and leaves no mark when they are plain again', () => {
    const editor = editorOf([paragraph('前中后')], [0, 0])
    Transforms.select(editor, { anchor: { path: [0, 0], offset: 1 }, focus: { path: [0, 0], offset: 2 } })
    toggleMark(editor, 'bold')
    expect(editor.children).toEqual([
      { type: 'paragraph', children: [{ text: '前' }, { text: '中', bold: true }, { text: '后' }] },
    ])
    toggleMark(editor, 'bold')
    expect(editor.children).toEqual([paragraph('前中后')])
  })

  it('takes one pasted line into the paragraph and more lines as paragraphs', () => {
    const one = editorOf([paragraph('前后')], [0, 1])
    insertBlocks(one, [paragraph('中')])
    expect(one.children).toEqual([paragraph('前中后')])
    expect(one.selection?.anchor).toEqual({ path: [0, 0], offset: 2 })

    const more = editorOf([paragraph('前后')], [0, 1])
    insertBlocks(more, [paragraph('一'), paragraph('二'), paragraph('三')])
    expect(more.children).toEqual([paragraph('前一'), paragraph('二'), paragraph('三后')])
  })

  it('replaces what is selected', () => {
    const editor = editorOf([paragraph('一二'), paragraph('三四')], [0, 0])
    Transforms.select(editor, { anchor: { path: [0, 0], offset: 1 }, focus: { path: [1, 0], offset: 1 } })
    insertBlocks(editor, [paragraph('换')])
    expect(editor.children).toEqual([paragraph('一换四')])
  })

  it('is never without a paragraph', () => {
    const editor = editorOf([paragraph('一')], [0, 0])
    Transforms.select(editor, Editor.range(editor, []))
    Editor.deleteFragment(editor)
    Transforms.removeNodes(editor, { at: [0] })
    expect(editor.children).toEqual([paragraph('')])
  })

  it('works on text that cannot be changed in place', () => {
    const frozen = Object.freeze([Object.freeze({ ...paragraph('冻') })]) as Block[]
    const editor = editorOf(frozen, [0, 1])
    editor.insertText('住')
    expect(editor.children).toEqual([paragraph('冻住')])
  })
})
