import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { paragraph, subhead, type Block } from '@shared/model/text'
import {
  isMarkActive,
  isRubyKey,
  MARKS,
  markOfKey,
  rubyTarget,
  setRuby,
  toggleMark,
} from '../../../../renderer/editor/marks'
import { commandOf } from '../../../../renderer/app/shortcuts'
import type { BodyEditorType } from '../../../../renderer/editor/types'
import { createBodyEditor } from '../../../../renderer/editor/withBody'

function editorOf(blocks: Block[], from: number, to = from, block = 0, leaf = 0): BodyEditorType {
  const editor = createBodyEditor(() => undefined)
  editor.children = blocks
  const path = [block, leaf]
  Transforms.select(editor, { anchor: { path, offset: from }, focus: { path, offset: to } })
  return editor
}
const leaves = (editor: BodyEditorType) => (editor.children[0] as Block).children
/** Slate tells of changes a microtask later. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

describe('marks on text', () => {
  it.each(MARKS)('$id is set on the words selected, and leaves nothing behind', ({ id, key, value }) => {
    const editor = editorOf([paragraph('前中后')], 1, 2)
    expect(isMarkActive(editor, id)).toBe(false)
    toggleMark(editor, id)
    expect(leaves(editor)).toEqual([{ text: '前' }, { text: '中', [key]: value }, { text: '后' }])
    expect(isMarkActive(editor, id)).toBe(true)
    toggleMark(editor, id)
    expect(editor.children).toEqual([paragraph('前中后')])
  })

  it('gives a text one face and one height, whatever it had', () => {
    const mixed: Block = {
      type: 'paragraph',
      children: [
        { text: '黑', bold: true },
        { text: '楷', kai: true },
      ],
    }
    const editor = editorOf([mixed], 0)
    Transforms.select(editor, Editor.range(editor, []))
    toggleMark(editor, 'fang')
    expect(leaves(editor)).toEqual([{ text: '黑楷', fang: true }])
    toggleMark(editor, 'super')
    toggleMark(editor, 'sub')
    toggleMark(editor, 'dots')
    expect(leaves(editor)).toEqual([{ text: '黑楷', fang: true, script: 'sub', dots: true }])
  })

  it('waits at the caret for what is typed', () => {
    const editor = editorOf([paragraph('前')], 1)
    toggleMark(editor, 'bold')
    toggleMark(editor, 'kai')
    editor.insertText('楷')
    expect(leaves(editor)).toEqual([{ text: '前' }, { text: '楷', kai: true }])
  })

  it('are not for sub-headings', () => {
    const editor = editorOf([subhead('小标题')], 0, 3)
    toggleMark(editor, 'red')
    expect(editor.children).toEqual([subhead('小标题')])
    expect(rubyTarget(editor)).toBeNull()
  })

  it('have keys of their own, none of them a command of the window', () => {
    const press = (key: string, shiftKey: boolean) =>
      ({ key, shiftKey, altKey: false, ctrlKey: true, metaKey: false }) as KeyboardEvent
    expect(markOfKey(press('B', false))).toBe('bold')
    expect(markOfKey(press('D', true))).toBe('dots')
    expect(markOfKey(press('d', false))).toBeNull()
    expect(isRubyKey(press('P', true))).toBe(true)
    for (const { keys } of [...MARKS, { keys: { key: 'p', shift: true } }])
      expect([keys.key, commandOf(press(keys.key, keys.shift ?? false), false)]).toEqual([keys.key, null])
  })
})

describe('a reading', () => {
  it('is set on the characters selected, changed from beside them, and taken away', () => {
    const editor = editorOf([paragraph('龘字')], 0, 1)
    setRuby(editor, rubyTarget(editor)!, ' dá ')
    expect(leaves(editor)).toEqual([{ text: '龘', ruby: 'dá' }, { text: '字' }])
    Transforms.select(editor, { path: [0, 0], offset: 1 })
    expect(rubyTarget(editor)).toMatchObject({ text: '龘', reading: 'dá' })
    setRuby(editor, rubyTarget(editor)!, 'dà')
    expect(leaves(editor)[0]).toEqual({ text: '龘', ruby: 'dà' })
    setRuby(editor, rubyTarget(editor)!, '')
    expect(editor.children).toEqual([paragraph('龘字')])
  })

  it('is for a text, not for a caret, and not for two paragraphs', () => {
    const editor = editorOf([paragraph('一'), paragraph('二')], 1)
    expect(rubyTarget(editor)).toBeNull()
    Transforms.select(editor, Editor.range(editor, []))
    expect(rubyTarget(editor)).toBeNull()
  })

  it('is not taken on by what is typed after it, nor by a new paragraph', async () => {
    const marked = (): Block => ({ type: 'paragraph', children: [{ text: '龘', ruby: 'dá', red: true }] })
    const editor = editorOf([marked()], 0)
    Transforms.select(editor, { path: [0, 0], offset: 1 })
    await settled()
    editor.insertText('字')
    editor.insertText('。')
    expect(leaves(editor)).toEqual([
      { text: '龘', ruby: 'dá', red: true },
      { text: '字。', red: true },
    ])
    const split = editorOf([marked()], 1)
    split.insertBreak()
    split.insertText('新')
    expect((split.children[1] as Block).children).toEqual([{ text: '新', red: true }])
  })
})
