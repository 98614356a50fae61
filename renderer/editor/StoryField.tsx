import { useCallback } from 'react'
import { setField, type StoryField as Name } from '../app/edits'
import { useApp } from '../app/store'
import { Field } from './Field'

interface StoryFieldProps {
  story: string
  name: Name
  label: string
  readOnly: boolean
  className?: string
}

export function StoryField({ story, name, label, readOnly, className }: StoryFieldProps) {
  const read = useCallback(() => useApp.getState().doc?.stories[story]?.[name] ?? '', [story, name])
  const subscribe = useCallback(
    (listener: () => void) => useApp.subscribe((state) => state.doc?.stories[story]?.[name] ?? '', listener),
    [story, name],
  )
  return (
    <Field
      name={name}
      label={label}
      read={read}
      subscribe={subscribe}
      commit={(value) => setField(story, name, value)}
      readOnly={readOnly}
      {...(className ? { className } : {})}
    />
  )
}
