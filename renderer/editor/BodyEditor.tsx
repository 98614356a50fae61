import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Range } from 'slate'
import { Editor, type Descendant, type Operation } from 'slate'
import { Editable, ReactEditor, Slate } from 'slate-react'
import type { Block } from '@shared/model/text'
import { setBlocks, type BodyEdit } from '../app/edits'
import type { Caret } from '../app/history'
import { closeStep, useApp } from '../app/store'
import { toast } from '../app/ui'
import { toggleSubhead } from './commands'
import { isImeKey, whenNotComposing } from './composing'
import { FormatBar } from './FormatBar'
import { isRubyKey, markOfKey, toggleMark } from './marks'
import { renderElement, renderLeaf } from './rendering'
import { askRuby } from './RubyButton'
import type { BodyEditorType } from './types'
import { createBodyEditor, wasPaste } from './withBody'
import './types'

/** A story without a paragraph is shown as one empty one, always the same, so that it does not count as a change. */
const EMPTY: Block[] = [{ type: 'paragraph', children: [{ text: '' }] }]
const shown = (blocks: Block[] | undefined): Block[] => (blocks && blocks.length > 0 ? blocks : EMPTY)

/** Bodies by editor, so that the query list can move the caret. */
let current: BodyEditorType | null = null
export const currentBody = (): BodyEditorType | null => current

interface BodyEditorProps {
  story: string
  readOnly: boolean
}

export function BodyEditor({ story, readOnly }: BodyEditorProps) {
  const { t } = useTranslation()
  const [editor] = useState(() => createBodyEditor(() => toast('info', t('editor.removedImages'))))
  const [initial] = useState<Descendant[]>(() => shown(useApp.getState().doc?.stories[story]?.blocks))
  const caret = useRef<Caret | null>(null)

  useEffect(() => {
    current = editor
    return () => {
      if (current === editor) current = null
    }
  }, [editor])

  // Text put back by undo, or changed by anything but this editor.
  useEffect(() => {
    let turn = useApp.getState().restore?.turn ?? 0
    const sync = () => {
      const state = useApp.getState()
      const target = state.doc?.stories[story]
      if (!target) return
      const blocks = shown(target.blocks)
      const restore = state.restore && state.restore.turn !== turn ? state.restore : null
      if (blocks === editor.children) {
        if (restore) turn = restore.turn
        return
      }
      turn = state.restore?.turn ?? 0
      const wanted = restore?.where.story === story ? restore.where.caret : null
      editor.children = blocks
      editor.marks = null
      editor.selection = fitting(editor, wanted ?? (editor.selection as Caret | null))
      caret.current = editor.selection as Caret | null
      editor.onChange()
      if (wanted && !ReactEditor.isFocused(editor)) ReactEditor.focus(editor)
    }
    return useApp.subscribe(
      (state) => state.doc,
      () => whenNotComposing(sync),
    )
  }, [editor, story])

  const onChange = useCallback(() => {
    const { operations, selection } = editor
    const before = caret.current
    caret.current = selection as Caret | null
    if (!operations.some((operation) => operation.type !== 'set_selection')) {
      if (operations.length > 0) closeStep()
      return
    }
    setBlocks(story, editor.children as Block[], {
      ...describe(operations, wasPaste(editor)),
      before,
      after: caret.current,
    })
  }, [editor, story])

  const editable = useMemo(
    () => (
      <Editable
        className="body-editable"
        renderElement={renderElement}
        renderLeaf={renderLeaf}
        readOnly={readOnly}
        spellCheck={false}
        autoCorrect="off"
        autoCapitalize="off"
        lang="zh-CN"
        aria-label={t('editor.body')}
        aria-multiline
        placeholder={t('editor.bodyHint')}
        scrollSelectionIntoView={keepCaretInSight}
        onKeyDown={(event) => {
          const key = event.nativeEvent
          if (isImeKey(key)) return
          const mod = key.ctrlKey || key.metaKey
          if (!mod) return
          const mark = markOfKey(key)
          if (mark) toggleMark(editor, mark)
          else if (isRubyKey(key)) askRuby(editor)
          else if (key.altKey && key.code === 'Digit1') toggleSubhead(editor)
          else return
          event.preventDefault()
        }}
      />
    ),
    [editor, readOnly, t],
  )

  return (
    <Slate editor={editor} initialValue={initial} onChange={onChange}>
      {!readOnly && <FormatBar />}
      {editable}
    </Slate>
  )
}

function keepCaretInSight(_editor: unknown, range: globalThis.Range): void {
  const box = range.getBoundingClientRect()
  const pane = range.startContainer.parentElement?.closest('.editor-scroll')
  if (!pane || (box.height === 0 && box.top === 0)) return
  const room = pane.getBoundingClientRect()
  if (box.bottom > room.bottom - 24) pane.scrollTop += box.bottom - room.bottom + 48
  else if (box.top < room.top + 8) pane.scrollTop -= room.top - box.top + 48
}

/** The caret where it can stand in this text; null where it cannot. */
function fitting(editor: BodyEditorType, caret: Caret | null): Range | null {
  if (!caret) return null
  const point = ({ path, offset }: Caret['anchor']) => {
    if (!Editor.hasPath(editor, path)) return null
    const [node] = Editor.node(editor, path)
    return 'text' in node ? { path, offset: Math.min(offset, node.text.length) } : null
  }
  const anchor = point(caret.anchor)
  const focus = point(caret.focus)
  return anchor && focus ? { anchor, focus } : null
}

/** What a batch of operations was, as the history names and groups it. */
function describe(operations: readonly Operation[], paste: boolean): Omit<BodyEdit, 'before' | 'after'> {
  const changes = operations.filter((operation) => operation.type !== 'set_selection')
  const typed = changes.flatMap((one) => (one.type === 'insert_text' ? one.text : [])).join('')
  if (paste) return { label: 'paste', run: null, typed }
  if (changes.every((one) => one.type === 'insert_text')) return { label: 'typing', run: 'insert', typed }
  if (changes.every((one) => one.type === 'remove_text')) return { label: 'typing', run: 'delete', typed }
  const format = changes.every((one) => ['set_node', 'split_node', 'merge_node'].includes(one.type))
  if (format && changes.some((one) => one.type === 'set_node')) return { label: 'format', run: null, typed }
  return { label: 'typing', run: null, typed }
}
