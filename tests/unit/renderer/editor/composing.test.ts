import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  isComposing,
  isImeKey,
  watchComposition,
  whenNotComposing,
} from '../../../../renderer/editor/composing'

describe('while an input method composes', () => {
  let target: EventTarget
  let stop: () => void
  beforeEach(() => {
    vi.useFakeTimers()
    target = new EventTarget()
    stop = watchComposition(target as Window)
  })
  afterEach(() => {
    target.dispatchEvent(new Event('compositionend'))
    vi.runAllTimers()
    stop()
    vi.useRealTimers()
  })

  it('changes of the text wait in turn until it is over and taken', () => {
    const done: string[] = []
    whenNotComposing(() => done.push('before'))
    target.dispatchEvent(new Event('compositionstart'))
    expect(isComposing()).toBe(true)
    whenNotComposing(() => done.push('first'))
    whenNotComposing(() => done.push('second'))
    target.dispatchEvent(new Event('compositionend'))
    expect(done).toEqual(['before'])
    vi.runAllTimers()
    expect(done).toEqual(['before', 'first', 'second'])
  })

  it('and go on waiting when the next composition opens at once', () => {
    const done: string[] = []
    target.dispatchEvent(new Event('compositionstart'))
    whenNotComposing(() => done.push('late'))
    target.dispatchEvent(new Event('compositionend'))
    target.dispatchEvent(new Event('compositionstart'))
    vi.runAllTimers()
    expect(done).toEqual([])
    target.dispatchEvent(new Event('compositionend'))
    vi.runAllTimers()
    expect(done).toEqual(['late'])
  })

  it('its keys are its own', () => {
    expect(isImeKey({ isComposing: true, keyCode: 13 } as KeyboardEvent)).toBe(true)
    expect(isImeKey({ isComposing: false, keyCode: 229 } as KeyboardEvent)).toBe(true)
    expect(isImeKey({ isComposing: false, keyCode: 13 } as KeyboardEvent)).toBe(false)
  })
})
