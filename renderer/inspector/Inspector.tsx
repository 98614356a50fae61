import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app/store'
import type { Composition } from '../layout/client'
import { IconButton } from '../shell/IconButton'
import { findLine, pageLines, stepLine, type PageLine } from './lines'
import { LineCandidates, LineWords } from './LineWords'
import { chooseLine, toggleInspector, useInspector } from './state'
import { useTraces } from './useTraces'

/** The panel beside the page that says in words how the line chosen came to be. */
export function Inspector({ composition }: { composition: Composition }) {
  const { t } = useTranslation()
  const chosen = useInspector((state) => state.chosen)
  const { groups, modules, page } = composition
  const lines = useMemo(() => pageLines(groups, modules), [groups, modules])
  const line = useMemo(() => findLine(lines, chosen), [lines, chosen])
  const step = (by: -1 | 1) => chooseLine(stepLine(lines, line, by, useApp.getState().story))
  useLineKeys(step)
  const items = groups.find((group) => group.story === line?.story)?.items
  return (
    <aside className="inspector" aria-label={t('inspector.title')}>
      <header className="pane-head">
        <h2>{t('inspector.title')}</h2>
        <div className="inspector-steps">
          <IconButton
            icon={ChevronUp}
            label={t('inspector.before')}
            keys="↑"
            onPress={() => step(-1)}
            disabled={line === lines[0]}
          />
          <IconButton
            icon={ChevronDown}
            label={t('inspector.after')}
            keys="↓"
            onPress={() => step(1)}
            disabled={line !== null && line === lines.at(-1)}
          />
          <IconButton icon={X} label={t('inspector.close')} keys="Esc" onPress={toggleInspector} />
        </div>
      </header>
      {line && items ? (
        <LineReport line={line} page={page} items={items} />
      ) : (
        <p className="inspector-hint" role="status">
          {t('inspector.hint')}
        </p>
      )}
    </aside>
  )
}

function LineReport({
  line,
  page,
  items,
}: {
  line: PageLine
  page: number
  items: Composition['groups'][number]['items']
}) {
  const { t } = useTranslation()
  const answer = useTraces(page, line.story, line.paragraph, items)
  const role = t(`inspector.role.${line.role}`)
  const n = line.line + 1
  const where =
    line.role === 'body'
      ? t('inspector.bodyLine', { role, paragraph: line.paragraph + 1, n })
      : t('inspector.line', { role, n })
  const trace = answer.state === 'ready' ? answer.traces?.[line.line] : undefined
  const said =
    answer.state === 'loading'
      ? t('inspector.loading')
      : answer.state === 'failed'
        ? t('inspector.failed', { reason: answer.reason })
        : t(line.paragraph < 0 ? 'inspector.headline' : 'inspector.unexplained')
  return (
    // The list of places may be longer than the panel: it is scrolled by keys too.
    <div className="inspector-body" tabIndex={0} role="group" aria-label={where}>
      <div className="line-words" aria-live="polite">
        <p className="inspector-where">{where}</p>
        {trace && <LineWords trace={trace} />}
        {!trace && <p className="inspector-hint">{said}</p>}
      </div>
      {trace && <LineCandidates trace={trace} />}
    </div>
  )
}

/** Arrow keys in the page's pane go from line to line, before they would move the page; Escape closes the panel. */
function useLineKeys(step: (by: -1 | 1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inside = event.target instanceof Element && event.target.closest('.preview')
      if (!inside || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (event.key === 'ArrowUp') step(-1)
      else if (event.key === 'ArrowDown') step(1)
      else if (event.key === 'Escape') toggleInspector()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [step])
}
