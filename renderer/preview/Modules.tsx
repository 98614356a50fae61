import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import type { StoryFit } from '@shared/layout/page/types'
import { useApp } from '../app/store'
import type { Composition } from '../layout/client'
import { fitBadge, fitKind, fitSentence } from './fitWords'
import { storyName } from '../stories/names'
import type { Size, View } from './viewport'

const fraction = (value: number, of: number): string => `${(value / of) * 100}%`

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
  const sheet = useMemo(() => ({ width: widthPt, height: heightPt }), [widthPt, heightPt])
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
      {modules.map((module, index) => (
        <ModuleItem
          key={module.id}
          module={module}
          name={names[index] ?? ''}
          fit={composition.fits.get(module.story)}
          sheet={sheet}
          selected={module.story === selected}
          select={select}
        />
      ))}
    </ul>
  )
})

interface ModuleItemProps {
  module: Composition['modules'][number]
  name: string
  fit: StoryFit | undefined
  sheet: Size
  selected: boolean
  select: (story: string) => void
}

const ModuleItem = memo(function ModuleItem({ module, name, fit, sheet, selected, select }: ModuleItemProps) {
  const { t } = useTranslation()
  const kind = fitKind(fit)
  const words = name || t('stories.untitled')
  const sentence = fitSentence(fit, t)
  return (
    <li
      style={{
        left: fraction(module.x, sheet.width),
        top: fraction(module.y, sheet.height),
        width: fraction(module.width, sheet.width),
        height: fraction(module.height, sheet.height),
      }}
    >
      <button
        type="button"
        className="module"
        data-story={module.story}
        data-selected={selected || undefined}
        aria-pressed={selected}
        aria-label={t('preview.moduleLabel', { headline: words, fit: sentence })}
        title={`${words}\n${sentence}`}
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
})
