import { Editor, Node, Point, Range, Transforms, type Path } from 'slate'
import type { TextLeaf } from '@shared/model/text'
import { isSubheadActive } from './commands'
import type { BodyEditorType } from './types'

/** Marks that are on or off. A reading (ruby) carries a text and has its own functions below. */
export type MarkId = 'bold' | 'kai' | 'fang' | 'dots' | 'underline' | 'super' | 'sub' | 'red'
type MarkKey = Exclude<keyof TextLeaf, 'text'>

interface Mark {
  id: MarkId
  key: MarkKey
  value: true | 'super' | 'sub'
  /** Marks that cannot stand beside it: a text has one face. */
  instead: readonly MarkKey[]
  /** KeyboardEvent.key in lower case, pressed with Ctrl (⌘); the letters are the first of the pinyin. */
  keys: { key: string; shift?: boolean }
}

export const MARKS: readonly Mark[] = [
  { id: 'bold', key: 'bold', value: true, instead: ['kai', 'fang'], keys: { key: 'b' } },
  { id: 'kai', key: 'kai', value: true, instead: ['bold', 'fang'], keys: { key: 'k', shift: true } },
  { id: 'fang', key: 'fang', value: true, instead: ['bold', 'kai'], keys: { key: 'f', shift: true } },
  { id: 'dots', key: 'dots', value: true, instead: [], keys: { key: 'd', shift: true } },
  { id: 'underline', key: 'underline', value: true, instead: [], keys: { key: 'u' } },
  { id: 'super', key: 'script', value: 'super', instead: [], keys: { key: '.' } },
  { id: 'sub', key: 'script', value: 'sub', instead: [], keys: { key: ',' } },
  { id: 'red', key: 'red', value: true, instead: [], keys: { key: 'h', shift: true } },
]
export const RUBY_KEYS = { key: 'p', shift: true }

const markOf = (id: MarkId): Mark => MARKS.find((mark) => mark.id === id)!

export function isMarkActive(editor: BodyEditorType, id: MarkId): boolean {
  const { key, value } = markOf(id)
  return Editor.marks(editor)?.[key] === value
}

/** Sets or takes off a mark on the selection, or for what is typed next. A sub-heading is set in its own face whole. */
export function toggleMark(editor: BodyEditorType, id: MarkId): void {
  if (isSubheadActive(editor)) return
  const { key, value, instead } = markOf(id)
  if (isMarkActive(editor, id)) return Editor.removeMark(editor, key)
  const marks = Editor.marks(editor) ?? {}
  Editor.withoutNormalizing(editor, () => {
    // In a mixed selection any leaf may have them; at a caret only what is on.
    const expanded = editor.selection !== null && Range.isExpanded(editor.selection)
    for (const other of instead) if (expanded || other in marks) Editor.removeMark(editor, other)
    Editor.addMark(editor, key, value)
  })
}

/** The mark of a key press with Ctrl (⌘) held. */
export const markOfKey = (event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>): MarkId | null =>
  MARKS.find(({ keys }) => pressed(keys, event))?.id ?? null

export const isRubyKey = (event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>): boolean =>
  pressed(RUBY_KEYS, event)

const pressed = (keys: Mark['keys'], event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>): boolean =>
  keys.key === event.key.toLowerCase() && (keys.shift ?? false) === event.shiftKey && !event.altKey

/** Longest reading that the file format takes. */
export const MAX_RUBY = 40

export interface RubyTarget {
  at: Range | Path
  text: string
  reading: string
}

/** What a reading would be for: the selection within one paragraph, or the text at the caret that has one already. */
export function rubyTarget(editor: BodyEditorType): RubyTarget | null {
  const { selection } = editor
  if (!selection || isSubheadActive(editor)) return null
  if (Range.isExpanded(selection)) {
    if (selection.anchor.path[0] !== selection.focus.path[0]) return null
    const leaves = [...Editor.nodes(editor, { at: selection, match: Node.isText })]
    const reading = leaves.map(([leaf]) => leaf.ruby).find((ruby) => ruby !== undefined)
    return { at: selection, text: Editor.string(editor, selection), reading: reading ?? '' }
  }
  const [leaf, path] = Editor.leaf(editor, selection)
  return leaf.ruby ? { at: path, text: leaf.text, reading: leaf.ruby } : null
}

/** Sets the reading, or with an empty one takes it away. */
export function setRuby(editor: BodyEditorType, { at }: RubyTarget, reading: string): void {
  const ruby = reading.trim().slice(0, MAX_RUBY)
  const options = { at, match: Node.isText, split: Range.isRange(at) }
  if (ruby === '') Transforms.unsetNodes(editor, 'ruby', options)
  else Transforms.setNodes(editor, { ruby }, options)
}

/** What is typed after a text with a reading has none: the reading is of those characters alone. */
export function leaveRuby(editor: BodyEditorType): void {
  const { selection } = editor
  if (!selection || editor.marks || !Range.isCollapsed(selection)) return
  if (!Node.has(editor, selection.anchor.path)) return
  const [leaf, path] = Editor.leaf(editor, selection)
  if (!leaf.ruby || !Point.equals(selection.anchor, Editor.end(editor, path))) return
  const { text: _text, ruby: _ruby, ...marks } = leaf
  editor.marks = marks
}
