import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { whenNotComposing } from './composing'

interface FieldProps {
  label: string
  /** The value now, and a way to hear of later ones: the field itself is uncontrolled. */
  read: () => string
  subscribe: (listener: () => void) => () => void
  commit: (value: string) => void
  readOnly: boolean
  className?: string
  placeholder?: string
  /** The key of the field in `data-field`, for tests and for going to it. */
  name: string
}

/**
 * A line of text, set and read by hand: React never writes into it, since a write while an input method composes
 * would cancel the composition. What is typed is committed at once, or when the composition ends.
 */
export function Field({
  label,
  read,
  subscribe,
  commit,
  readOnly,
  className,
  placeholder,
  name,
}: FieldProps) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const commitRef = useRef(commit)
  useLayoutEffect(() => {
    commitRef.current = commit
  })
  useLayoutEffect(() => {
    const element = area.current!
    const write = () => {
      const value = read()
      if (element.value === value) return
      element.value = value
    }
    write()
    return subscribe(() => whenNotComposing(write))
  }, [read, subscribe])

  useEffect(() => {
    const element = area.current!
    let composing = false
    // A headline field is one paragraph: a pasted line end becomes nothing between Han, as on the page.
    const take = () => {
      const flat = element.value.replace(/\s*[\r\n]+\s*/gu, '')
      if (flat !== element.value) element.value = flat
      commitRef.current(flat)
    }
    const onInput = () => {
      if (!composing) take()
    }
    const onStart = () => {
      composing = true
    }
    const onEnd = () => {
      composing = false
      take()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return
      if (event.key === 'Enter') event.preventDefault()
    }
    element.addEventListener('input', onInput)
    element.addEventListener('compositionstart', onStart)
    element.addEventListener('compositionend', onEnd)
    element.addEventListener('keydown', onKeyDown)
    return () => {
      element.removeEventListener('input', onInput)
      element.removeEventListener('compositionstart', onStart)
      element.removeEventListener('compositionend', onEnd)
      element.removeEventListener('keydown', onKeyDown)
    }
  }, [])

  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={area}
        rows={1}
        readOnly={readOnly}
        spellCheck={false}
        lang="zh-CN"
        data-field={name}
        placeholder={placeholder}
      />
    </div>
  )
}
