import { AlertTriangle, ImageOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImageItem } from '@shared/layout/display/types'
import { effectivePpi, resolutionLevel } from '@shared/layout/page/resolution'
import { pictureName, type Picture } from '@shared/model/story'

interface PictureFactsProps {
  picture: Picture
  item: ImageItem | null
  missing: boolean
}

/** The file's name, its pixels, and how fine it prints where it stands. */
export function PictureFacts({ picture, item, missing }: PictureFactsProps) {
  const { t } = useTranslation()
  const { pixels } = picture
  const ppi = item && pixels ? effectivePpi(pixels, item) : null
  const level = ppi === null ? null : resolutionLevel(ppi)
  return (
    <p className="picture-facts" data-level={level ?? undefined}>
      {missing ? (
        <span className="chip chip-over" role="status">
          <ImageOff size={11} aria-hidden /> {t('picture.missing', { name: pictureName(picture) })}
        </span>
      ) : (
        picture.file && <span className="picture-file">{picture.file}</span>
      )}
      {pixels && (
        <span>
          {pixels.width} × {pixels.height}
        </span>
      )}
      {ppi !== null && level !== null && (
        <span
          className={level === 'good' ? undefined : `chip ${level === 'low' ? 'chip-query' : 'chip-over'}`}
          title={t(`picture.level.${level}`)}
        >
          {level !== 'good' && (
            <AlertTriangle size={11} role="img" aria-label={t(`picture.level.${level}`)} />
          )}{' '}
          {t('picture.dpi', { n: Math.round(ppi) })}
        </span>
      )}
      {!missing && picture.asset !== null && item === null && (
        <span className="picture-off">{t('picture.notPlaced')}</span>
      )}
    </p>
  )
}
