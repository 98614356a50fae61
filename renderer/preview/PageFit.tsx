import { useTranslation } from 'react-i18next'
import { useApp } from '../app/store'
import type { Composition } from '../layout/client'

/** The page in sum: what is over, what is empty, what is not on it; and glyphs that no face has. */
export function PageFit({ composition }: { composition: Composition }) {
  const { t } = useTranslation()
  const ids = useApp((state) => state.doc?.pages[state.page]?.stories)
  const fits = (ids ?? []).flatMap((id) => composition.fits.get(id) ?? [])
  const over = fits.reduce((sum, fit) => sum + (fit.placed ? fit.oversetCharacters : 0), 0)
  const unplaced = fits.filter((fit) => !fit.placed).length
  const { holesLines, missing, modules } = composition
  const chars = [...new Set(missing.map((glyph) => glyph.char))].slice(0, 8).join(' ')
  return (
    <p className="page-fit">
      {missing.length > 0 && (
        <span className="chip chip-over" title={chars}>
          ⚠ {t('preview.missingGlyphs', { n: missing.length, chars })}
        </span>
      )}
      {unplaced > 0 && <span className="chip">{t('fit.unplacedCount', { n: unplaced })}</span>}
      {over > 0 && <span className="chip chip-over">+ {t('fit.pageOver', { n: over })}</span>}
      {holesLines > 0 && modules.length > 0 && (
        <span className="chip chip-under">{t('fit.pageHoles', { lines: holesLines })}</span>
      )}
      {over === 0 && holesLines === 0 && unplaced === 0 && modules.length > 0 && (
        <span className="chip chip-exact">✓ {t('fit.pageExact')}</span>
      )}
    </p>
  )
}
