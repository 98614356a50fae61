import { CornerDownRight } from 'lucide-react'
import { useEffect, useRef, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { gridFor } from '@shared/model/pagesize'
import { cellsOf } from '@shared/makeup/hand/cells'
import { clampInto, fieldOf } from '@shared/makeup/hand/field'
import { continuation } from '@shared/makeup/jumps/continuation'
import { modal, offer } from '../../app/commands'
import { useApp } from '../../app/store'
import type { View } from '../../preview/viewport'
import { cellAt, pointAt } from '../geometry'
import { showLive } from '../live'
import { currentPage, usePage } from '../state'
import { askJump, dropRest, jumpHere, jumpWith } from './acts'
import { useJump } from './state'

/** While the hand holds the rest of a story: it shows where it would go on, and a click puts it there. */
export function JumpLayer({ view }: { view: View }) {
  const { t } = useTranslation()
  const held = useJump((state) => state.held)
  const dir = useApp((state) => state.dir)
  const layer = useRef<HTMLDivElement>(null)
  const over = useRef('')
  useEffect(() => offer('jump', askJump), [])
  useEffect(() => () => useJump.setState({ held: null }), [dir])
  useEffect(() => {
    if (!held) return
    const onKey = (event: KeyboardEvent) => {
      // In a dialog, such as the page plan in which another page is looked for, the key is the dialog's.
      if (event.key !== 'Escape' || modal()) return
      event.preventDefault()
      event.stopPropagation()
      dropRest()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
      clear()
      over.current = ''
    }
  }, [held])
  if (!held) return null
  const cellUnder = (event: PointerEvent) => {
    const page = currentPage()
    const desk = layer.current?.parentElement
    return page && desk ? { page, at: cellAt(gridFor(page), pointAt(event, desk, view)) } : null
  }
  const move = (event: PointerEvent) => {
    const { doc } = useApp.getState()
    const under = cellUnder(event)
    if (!doc || !under) return
    const { page, at } = under
    const key = `${page.number}:${at.column}:${at.row}`
    if (key === over.current) return
    over.current = key
    const made = jumpWith(doc, held, page.number, at)
    const next = typeof made === 'string' ? null : made.book.pages[page.number]!
    const module = typeof made === 'string' ? null : next!.modules.find(({ id }) => id === made.module)!
    const wanted = continuation(page, held.story.id, 1, held.lines)
    usePage.setState({
      drag: {
        kind: 'story',
        ids: module ? [module.id] : [],
        preview: next ?? page,
        ghost: module ? cellsOf(module) : clampInto(fieldOf(page), { ...cellsOf(wanted), ...at }),
        blocked: module === null,
        guides: [],
        drop: { kind: 'page' },
      },
    })
    showLive(next)
  }
  return (
    <>
      <div
        ref={layer}
        className="jump-layer"
        onPointerMove={move}
        onPointerLeave={() => {
          over.current = ''
          clear()
        }}
        onPointerDown={(event) => {
          event.stopPropagation()
          if (event.button !== 0) return
          event.preventDefault()
          const under = cellUnder(event)
          if (!under) return
          clear()
          over.current = ''
          if (jumpHere(held, under.page.number, under.at)) dropRest()
        }}
      />
      <div className="jump-banner" role="status">
        <CornerDownRight size={14} aria-hidden />
        <b>
          {t('jump.rest', {
            name: held.story.headline || held.story.slug,
            lines: held.lines,
            n: held.characters,
          })}
        </b>
        <span>{t('jump.mode')}</span>
        <button type="button" className="button" onClick={dropRest}>
          {t('jump.cancel')}
        </button>
      </div>
    </>
  )
}

function clear(): void {
  if (usePage.getState().drag?.kind === 'story') usePage.setState({ drag: null })
  showLive(null)
}
