import { GripVertical } from 'lucide-react'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { pageNumbers } from '../app/doc'
import { useApp } from '../app/store'
import { movePages, stepPage } from './acts'
import { PagePicture, PageWords } from './PageCard'
import type { PlanPainter } from './overviews'

const WIDTH = 168
const PAGE_TYPE = 'banxin/page'

interface PlanGridProps {
  painter: PlanPainter
  chosen: number
  choose: (number: number) => void
  open: (number: number) => void
}

/** All pages in small, in order: chosen, opened and put into another order by mouse or keys. */
export function PlanGrid({ painter, chosen, choose, open }: PlanGridProps) {
  const { t } = useTranslation()
  const numbers = useApp(useShallow((state) => (state.doc ? pageNumbers(state.doc) : [])))
  const readOnly = useApp((state) => state.readOnly)
  const items = useMemo(() => numbers.map((id) => ({ id })), [numbers])
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!grid.current) return
    const observer = new IntersectionObserver((seen) => {
      for (const { target, isIntersecting } of seen)
        painter.see(Number((target as HTMLElement).dataset['pagePicture']), isIntersecting)
    })
    grid.current.querySelectorAll('[data-page-picture]').forEach((sheet) => observer.observe(sheet))
    return () => observer.disconnect()
  }, [painter, numbers])

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [PAGE_TYPE]: String(key) })),
    acceptedDragTypes: [PAGE_TYPE],
    onReorder({ keys, target }) {
      if (target.dropPosition === 'on') return
      const at = numbers.indexOf(Number(target.key)) + (target.dropPosition === 'after' ? 1 : 0)
      const moved = [...keys].map(Number)
      const before = numbers.slice(at).find((number) => !moved.includes(number)) ?? null
      choose(movePages(moved, before))
    },
    isDisabled: readOnly,
  })

  const step = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined
    if (!event.altKey || !by || readOnly) return
    event.preventDefault()
    event.stopPropagation()
    const number = stepPage(chosen, by)
    choose(number)
    // The focus goes with the page, which has another number now.
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-key="${number}"]`)?.focus({ preventScroll: false }),
    )
  }

  return (
    <div className="plan-scroll" ref={grid} onKeyDownCapture={step}>
      <GridList
        className="plan-grid"
        layout="grid"
        aria-label={t('plan.pages')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys]
          if (key !== undefined) choose(Number(key))
        }}
        onAction={(key) => open(Number(key))}
        dragAndDropHooks={dragAndDropHooks}
        items={items}
        dependencies={[readOnly, t]}
      >
        {({ id }) => (
          <GridListItem id={id} className="plan-page" textValue={t('plan.page', { n: id })}>
            <PagePicture number={id} width={WIDTH} />
            <PageWords number={id} />
            {!readOnly && (
              <Button slot="drag" className="plan-grip" aria-label={t('plan.drag', { n: id })}>
                <GripVertical size={14} aria-hidden />
              </Button>
            )}
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}
