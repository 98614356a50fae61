import { ReactEditor } from 'slate-react'
import { currentBody } from '../editor/BodyEditor'
import { useApp } from '../app/store'

/** Takes the focus to the text of the selected story, or to its headline where it has no text yet. */
export function writeStory(): void {
  // The editor of a story chosen just now is there a frame later.
  requestAnimationFrame(() => {
    const { doc, story } = useApp.getState()
    const own = story === null ? undefined : doc?.stories[story]
    const editor = currentBody()
    const empty = own && own.headline.trim() === '' && own.kind !== 'caption'
    if (empty || !editor) document.querySelector<HTMLElement>('.editor [data-field="headline"]')?.focus()
    else ReactEditor.focus(editor)
  })
}
