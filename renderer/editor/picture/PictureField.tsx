import { useCallback } from 'react'
import type { Picture } from '@shared/model/story'
import { setPictureText } from '../../app/edits'
import { useApp } from '../../app/store'
import { Field } from '../Field'

interface PictureFieldProps {
  story: string
  picture: Picture
  name: 'caption' | 'credit'
  label: string
  readOnly: boolean
}

/** A picture's caption or credit. */
export function PictureField({ story, picture: { id }, name, label, readOnly }: PictureFieldProps) {
  const read = useCallback(
    () => useApp.getState().doc?.stories[story]?.pictures.find((one) => one.id === id)?.[name] ?? '',
    [story, id, name],
  )
  const subscribe = useCallback(
    (listener: () => void) => useApp.subscribe((state) => state.doc?.stories[story]?.pictures, listener),
    [story],
  )
  return (
    <Field
      name={`${id}-${name}`}
      label={label}
      read={read}
      subscribe={subscribe}
      commit={(value) => setPictureText(story, id, name, value)}
      readOnly={readOnly}
    />
  )
}
