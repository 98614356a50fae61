import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { effectivePpi, resolutionLevel, type ResolutionLevel } from '@shared/layout/page/resolution'
import { useApp } from '../../app/store'
import type { Composition } from '../../layout/client'
import type { View } from '../../preview/viewport'

interface Mark {
  key: string
  x: number
  y: number
  ppi: number
  level: Exclude<ResolutionLevel, 'good'>
}

/** Marks on the page's pictures that are too coarse for their size. */
export function ResolutionMarks({ composition, view }: { composition: Composition; view: View }) {
  const { t } = useTranslation()
  const stories = useApp((state) => state.doc?.stories)
  const marks = useMemo(
    () =>
      composition.groups.flatMap(({ story, items }) =>
        items.flatMap((item, n): Mark[] => {
          if (item.type !== 'image' || item.asset === null) return []
          const pixels = stories?.[story]?.pictures.find(({ asset }) => asset === item.asset)?.pixels
          if (!pixels) return []
          const ppi = effectivePpi(pixels, item)
          const level = resolutionLevel(ppi)
          return level === 'good' ? [] : [{ key: `${story} ${n}`, x: item.x, y: item.y, ppi, level }]
        }),
      ),
    [composition.groups, stories],
  )
  return marks.map(({ key, x, y, ppi, level }) => (
    <span
      key={key}
      className="resolution-mark"
      data-level={level}
      role="img"
      aria-label={`${t('picture.dpi', { n: Math.round(ppi) })}：${t(`picture.level.${level}`)}`}
      style={{ transform: `translate(${view.x + x * view.scale + 4}px, ${view.y + y * view.scale + 4}px)` }}
    >
      {t('picture.dpi', { n: Math.round(ppi) })}
    </span>
  ))
}
