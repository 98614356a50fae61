import { Lock } from 'lucide-react'
import { memo, useId, useMemo, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import type { StoryFit } from '@shared/layout/page/types'
import type { Module } from '@shared/model/placement'
import { useApp } from '../app/store'
import { useInspector } from '../inspector/state'
import type { Composition } from '../layout/client'
import { fitBadge, fitKind } from '../preview/fitWords'
import type { Size, View } from '../preview/viewport'
import { storyName } from '../stories/names'
import { Handles } from './Handles'
import { takeRest } from './jump/acts'
import { JumpMarks } from './jump/JumpMarks'
import { jumpPlaceOf } from './jump/state'
import { useHand } from './hand'
import { pageKeys } from './keys'
import { currentPage, select, usePage } from './state'
import { liveFit, moduleWords } from './words'

const fraction = (value: number, of: number): string => `${(value / of) * 100}%`

interface ModuleListProps {
  composition: Composition
  view: View
}

/**
 * The modules of the page as a list of buttons over the canvas: what a hand takes hold of, what the keyboard walks
 * through and what a screen reader hears are the same.
 */
export const ModuleList = memo(function ModuleList({ composition, view }: ModuleListProps) {
  const { t } = useTranslation()
  const help = useId()
  const { widthPt, heightPt } = composition.sheet
  const sheet = useMemo(() => ({ width: widthPt, height: heightPt }), [widthPt, heightPt])
  // Reading order of a horizontal page: top to bottom, then left to right.
  const modules = [...composition.modules].sort((a, b) => a.y - b.y || a.x - b.x)
  const names = useApp(
    useShallow((state) =>
      modules.map(({ story }) => (state.doc?.stories[story] ? storyName(state.doc.stories[story]) : '')),
    ),
  )
  const preview = usePage((state) => state.drag?.preview?.modules)
  const own = useApp((state) => currentPage(state)?.modules)
  const places = new Map((preview ?? own ?? []).map((module) => [module.id, module]))
  const selection = usePage((state) => state.selection)
  const said = usePage((state) => state.said)
  return (
    <>
      <ul
        className="modules"
        aria-label={t('preview.modules')}
        aria-describedby={help}
        style={{
          transform: `translate(${view.x}px, ${view.y}px)`,
          width: widthPt * view.scale,
          height: heightPt * view.scale,
        }}
        onKeyDown={pageKeys}
      >
        {modules.map((module, index) => (
          <ModuleItem
            key={module.id}
            module={module}
            place={places.get(module.id)}
            name={names[index] ?? ''}
            fit={composition.fits.get(module.story)}
            sheet={sheet}
            selected={selection.includes(module.id)}
            primary={selection.length === 1 && selection[0] === module.id}
          />
        ))}
      </ul>
      <p id={help} className="visually-hidden">
        {t('page.help')}
      </p>
      <p className="visually-hidden" role="status" aria-live="polite" data-said>
        {said}
      </p>
    </>
  )
})

interface ModuleItemProps {
  module: Composition['modules'][number]
  place: Module | undefined
  name: string
  fit: StoryFit | undefined
  sheet: Size
  selected: boolean
  /** The only one selected: it has handles. */
  primary: boolean
}

const ModuleItem = memo(function ModuleItem(props: ModuleItemProps) {
  const { module, place, name, fit, sheet, selected, primary } = props
  const { t } = useTranslation()
  const hand = useHand()
  const inspecting = useInspector((state) => state.open)
  const readOnly = useApp((state) => state.readOnly)
  const dragging = usePage((state) => state.drag !== null)
  const held = usePage((state) => state.drag?.ids.includes(module.id) ?? false)
  const editing = usePage((state) => state.editing === module.id)
  const kind = fitKind(fit)
  const page = useApp((state) => state.page)
  const jump = useApp((state) => jumpPlaceOf(state, module.story, module.id))
  const parts = [
    ...(jump.from === null
      ? []
      : [jump.from === page ? t('jump.here') : t('jump.fromLong', { n: jump.from })]),
    ...(jump.to === null ? [] : [jump.to === page ? t('jump.toHere') : t('jump.toLong', { n: jump.to })]),
  ]
  const label = [moduleWords(name, place, fit, t), ...parts].join('，')
  const port = kind === 'over' && jump.last && !readOnly && !inspecting
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
        data-module={module.id}
        data-story={module.story}
        data-selected={selected || undefined}
        data-held={held || undefined}
        data-locked={place?.pinned}
        data-editing={editing || undefined}
        aria-pressed={selected}
        aria-label={label}
        title={held ? undefined : label}
        onPointerDown={(event: PointerEvent) => hand.press(event, module.id)}
        // The focus stays in the text that is edited.
        onMouseDown={(event) => editing && event.preventDefault()}
        onDoubleClick={(event) => hand.edit(event, module.id)}
        onKeyDown={(event: KeyboardEvent) => {
          // The mouse's click has done its work by the press; a key's has not.
          if (event.key === 'Enter' && !inspecting) hand.write(event, module.id)
        }}
        onClick={(event) => {
          if (inspecting || event.detail === 0) select([module.id])
        }}
      />
      {place?.pinned && (
        <span className="module-lock" aria-hidden>
          <Lock size={11} strokeWidth={2.25} />
        </span>
      )}
      <JumpMarks place={jump} page={page} />
      {((kind === 'over' && jump.last) || kind === 'under') && (
        <span
          className={`module-mark module-mark-${kind}`}
          aria-hidden
          data-jump-port={port || undefined}
          title={port ? t('jump.port') : undefined}
          onPointerDown={(event) => port && event.stopPropagation()}
          onClick={() => port && takeRest(module.story)}
        >
          {kind === 'over' ? (
            <>
              <b className="overset-plus">+</b>
              {dragging ? liveFit(fit, t) : t('preview.over', { n: fit!.oversetCharacters })}
            </>
          ) : (
            (dragging ? liveFit : fitBadge)(fit, t)
          )}
        </span>
      )}
      {primary && !place?.pinned && !readOnly && !inspecting && !editing && <Handles id={module.id} />}
    </li>
  )
})
