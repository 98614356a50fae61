import { useTranslation } from 'react-i18next'
import {
  BREAKINGS,
  HOUSE_SPACING,
  KINSOKU_LEVELS,
  LINE_ENDS,
  LINE_STARTS,
  type CompositionChoice,
} from '@shared/model/issueStyles'
import { BODY_PARAGRAPH } from '@shared/layout/styles/styles'
import { setComposition } from '../app/edits'

/** Gaps between Han and Latin: natural, and their limits under adjustment, em. */
const GAPS = {
  none: { natural: 0, min: 0, max: 0 },
  eighth: { natural: 0.125, min: 0.0625, max: 0.25 },
  quarter: BODY_PARAGRAPH.latinGap,
  half: { natural: 0.5, min: 0.25, max: 0.75 },
} as const
type Gap = keyof typeof GAPS

/** How far 字距 may go to make a story fit, em. */
const SPACINGS = {
  none: { least: 0, most: 0 },
  house: HOUSE_SPACING,
  wide: { least: -0.03, most: 0.05 },
} as const
type Spacing = keyof typeof SPACINGS

const CHOICES = [
  ['kinsoku', KINSOKU_LEVELS],
  ['breaking', BREAKINGS],
  ['lineEnd', LINE_ENDS],
  ['lineStart', LINE_STARTS],
  ['paragraphStart', LINE_STARTS],
] as const

/** How running text is set: 避头尾, line breaking, marks at line ends, gap between Han and Latin. */
export function CompositionStyles({ chosen }: { chosen: CompositionChoice }) {
  const { t } = useTranslation()
  const { natural } = chosen.latinGap ?? BODY_PARAGRAPH.latinGap
  const { least, most } = chosen.spacing ?? HOUSE_SPACING
  const limits = (Object.keys(SPACINGS) as Spacing[]).find(
    (name) => SPACINGS[name].least === least && SPACINGS[name].most === most,
  )
  const gap = (Object.keys(GAPS) as Gap[]).find((name) => GAPS[name].natural === natural)
  return (
    <div className="styles-roles">
      {CHOICES.map(([key, values]) => (
        <label key={key} className="styles-row">
          <span>{t(`styles.${key}.label`)}</span>
          <select
            name={key}
            value={chosen[key] ?? BODY_PARAGRAPH[key]}
            onChange={({ target }) => setComposition({ [key]: target.value })}
          >
            {values.map((value) => (
              <option key={value} value={value}>
                {t(`styles.${key}.${value}` as 'styles.kinsoku.gb')}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label className="styles-row">
        <span>{t('styles.latinGap.label')}</span>
        <select
          name="latinGap"
          value={gap ?? ''}
          onChange={({ target }) => setComposition({ latinGap: GAPS[target.value as Gap] })}
        >
          {gap === undefined && <option value="">{t('styles.latinGap.other', { n: natural })}</option>}
          {(Object.keys(GAPS) as Gap[]).map((name) => (
            <option key={name} value={name}>
              {t(`styles.latinGap.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="styles-row">
        <span>{t('styles.spacing.label')}</span>
        <select
          name="spacing"
          value={limits ?? ''}
          onChange={({ target }) => setComposition({ spacing: SPACINGS[target.value as Spacing] })}
        >
          {limits === undefined && <option value="">{t('styles.spacing.other')}</option>}
          {(Object.keys(SPACINGS) as Spacing[]).map((name) => (
            <option key={name} value={name}>
              {t(`styles.spacing.${name}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
