import type { BaseEditor } from 'slate'
import type { ReactEditor } from 'slate-react'
import type { Block, TextLeaf } from '@shared/model/text'

export type BodyEditorType = BaseEditor & ReactEditor

declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor & ReactEditor
    Element: Block
    Text: TextLeaf
  }
}
