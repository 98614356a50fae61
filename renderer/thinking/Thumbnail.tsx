import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cssFont } from '../preview/fonts'
import { ImageStore } from '../preview/images'
import { outline } from '../preview/outlines'
import { paintItems, type PaintEnv } from '../preview/paint'
import type { Picture } from './protocol'

interface ThumbnailProps {
  picture: Picture
  /** Issue folder, for the pictures on the page. */
  dir: string
  /** CSS px. */
  width: number
  label: string
}

/** A page in small, painted from the same list as the page in large. */
export function Thumbnail({ picture, dir, width, label }: ThumbnailProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [arrived, setArrived] = useState(0)
  const images = useMemo(() => new ImageStore(dir, () => setArrived((n) => n + 1)), [dir])
  const { display } = picture
  const height = Math.round((width * display.heightPt) / display.widthPt)
  const missingPicture = t('preview.missingPicture')
  useEffect(() => {
    const ratio = window.devicePixelRatio || 1
    const target = canvas.current
    const context = target?.getContext('2d')
    if (!target || !context) return
    target.width = Math.round(width * ratio)
    target.height = Math.round(height * ratio)
    const env: PaintEnv = { font: cssFont, outline, image: (asset) => images.get(asset), missingPicture }
    const scale = target.width / display.widthPt
    context.fillStyle = '#fff'
    context.fillRect(0, 0, target.width, target.height)
    context.setTransform(scale, 0, 0, scale, 0, 0)
    paintItems(context, display.items, env)
  }, [display, width, height, images, arrived, missingPicture])
  return <canvas ref={canvas} className="thumbnail" style={{ width, height }} role="img" aria-label={label} />
}
