/**
 * Whether an input method has a composition open anywhere in the window. While it has, nothing of ours may write
 * into what is being composed: it would end the composition and put the text in the wrong place.
 */
let composing = false
const waiting: (() => void)[] = []

export const isComposing = (): boolean => composing

/** A key that belongs to the input method: Enter picks a candidate, it does not split the paragraph. */
export const isImeKey = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/** Runs now, or as soon as the open composition is over and the editor has taken its text. */
export function whenNotComposing(run: () => void): void {
  if (composing) waiting.push(run)
  else run()
}

export function watchComposition(target: Window = window): () => void {
  const start = () => {
    composing = true
  }
  const end = () => {
    composing = false
    // A task later: the editor takes the committed text in handlers and microtasks of this very event.
    setTimeout(() => {
      while (!composing && waiting.length > 0) waiting.shift()!()
    }, 0)
  }
  target.addEventListener('compositionstart', start, { capture: true })
  target.addEventListener('compositionend', end, { capture: true })
  return () => {
    target.removeEventListener('compositionstart', start, { capture: true })
    target.removeEventListener('compositionend', end, { capture: true })
  }
}
