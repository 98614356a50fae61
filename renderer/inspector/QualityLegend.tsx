import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisplayGroup } from '../layout/client'
import { LOOSE, sumQuality, TIGHT } from './quality'

const range = (limits: readonly number[], step: number): string =>
  step + 1 < limits.length ? `${limits[step]}–${limits[step + 1]}` : `≥ ${limits[step]}`

/** What the tints of the quality view mean, in em, and how many lines have each. */
export function QualityLegend({ groups }: { groups: readonly DisplayGroup[] }) {
  const { t } = useTranslation()
  const sum = useMemo(() => sumQuality(groups.flatMap((group) => group.quality)), [groups])
  const kinds = [
    { kind: 'loose' as const, limits: LOOSE, title: t('quality.loose'), hint: t('quality.looseHint') },
    { kind: 'tight' as const, limits: TIGHT, title: t('quality.tight'), hint: t('quality.tightHint') },
  ]
  return (
    <div className="quality-legend" role="region" aria-label={t('quality.title')}>
      {kinds.map(({ kind, limits, title, hint }) => (
        <dl key={kind} title={hint}>
          <dt>{title}</dt>
          {limits.map((_, step) => (
            <dd key={step} data-grade={`${kind}-${step + 1}`}>
              <i className={`swatch swatch-${kind}-${step + 1}`} aria-hidden />
              {t('quality.em', { range: range(limits, step) })}
              <b>{t('quality.lines', { n: sum[kind][step]! })}</b>
            </dd>
          ))}
        </dl>
      ))}
      <dl>
        <dt>{t('quality.even')}</dt>
        <dd data-grade="even">
          <i className="swatch" aria-hidden />
          <b>{t('quality.lines', { n: sum.even })}</b>
        </dd>
      </dl>
      <p>
        {t('quality.sum', {
          max: sum.maxGapEm.toFixed(3),
          mean: sum.meanGapEm.toFixed(3),
          shrink: sum.maxShrinkEm.toFixed(2),
        })}
      </p>
    </div>
  )
}
