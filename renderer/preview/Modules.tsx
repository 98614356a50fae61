import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { useApp } from '../app/store'
import type { Composition } from '../layout/client'
import { fitBadge, fitKind, fitSentence } from './fitWords'
import { storyName } from '../stories/names'
import type { View } from './viewport'

interface ModulesProps {
  composition: Composition
  view: View
  selected: string | null
  select: (story: string) => void
}

/**
 * The modules of the page as a list of buttons over the canvas: what a pointer hits, what the keyboard walks
 * through and what a screen reader hears are the same.
 */
export const Modules = memo(function Modules({ composition, view, selected, select }: ModulesProps) {
  const { t } = useTranslation()
  const { widthPt, heightPt } = composition.sheet
  const fraction = (value: number, of: number) => `${(value / of) * 100}%`
  // Reading order of a horizontal page: top to bottom, then left to right.
  const modules = [...composition.modules].sort((a, b) => a.y - b.y || a.x - b.x)
  const names = useApp(
    useShallow((state) =>
      modules.map(({ story }) => (state.doc?.stories[story] ? storyName(state.doc.stories[story]) : '')),
    ),
  )
  return (
    <ul
      className="modules"
      aria-label={t('preview.modules')}
      style={{
        transform: `translate(${view.x}px, ${view.y}px)`,
        width: widthPt * view.scale,
        height: heightPt * view.scale,
      }}
    >
      {modules.map((module, index) => {
        const fit = composition.fits.get(module.story)
        const kind = fitKind(fit)
        const name = names[index] || t('stories.untitled')
        return (
          <li
            key={module.id}
            style={{
              left: fraction(module.x, widthPt),
              top: fraction(module.y, heightPt),
              width: fraction(module.width, widthPt),
              height: fraction(module.height, heightPt),
            }}
          >
            <button
              type="button"
              className="module"
              data-story={module.story}
              data-selected={module.story === selected || undefined}
              aria-pressed={module.story === selected}
              aria-label={t('preview.moduleLabel', { headline: name, fit: fitSentence(fit, t) })}
              title={`${name}\n${fitSentence(fit, t)}`}
              onClick={() => select(module.story)}
            />
            {(kind === 'over' || kind === 'under') && (
              <span className={`module-mark module-mark-${kind}`} aria-hidden>
                {kind === 'over' ? (
                  <>
                    <b className="overset-plus">+</b>
                    {t('preview.over', { n: fit!.oversetCharacters })}
                  </>
                ) : (
                  fitBadge(fit, t)
                )}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
})
