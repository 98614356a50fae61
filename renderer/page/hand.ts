import { createContext, useContext, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import type { Handle } from '@shared/makeup/hand/resize'

/** What a pointer does with the modules of the page; the desk gives it, which knows where the page lies. */
export interface Hand {
  press: (event: PointerEvent, module: string) => void
  pull: (event: PointerEvent, module: string, handle: Handle) => void
  /** A double click: the text at that place is edited where it stands. */
  edit: (event: MouseEvent, module: string) => void
  /** Enter: on to the story's text. */
  write: (event: KeyboardEvent, module: string) => void
}

const nothing = (): void => undefined
export const HandContext = createContext<Hand>({
  press: nothing,
  pull: nothing,
  edit: nothing,
  write: nothing,
})
export const useHand = (): Hand => useContext(HandContext)
