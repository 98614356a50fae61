import { ImageOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { pictureName, type Story } from '@shared/model/story'
import { isMissing, useOriginals } from '../app/originals'

/** Says that originals of a story's pictures are missing, and which. */
export function MissingBadge({ story }: { story: Story }) {
  const { t } = useTranslation()
  const there = useOriginals((state) => state.there)
  const missing = story.pictures.filter((picture) => isMissing(picture, there))
  if (missing.length === 0) return null
  const words = t('picture.missing', { name: missing.map(pictureName).join('、') })
  return (
    <span className="chip chip-over" title={words}>
      <ImageOff size={11} role="img" aria-label={words} /> {t('editor.pictureMissing')}
    </span>
  )
}
