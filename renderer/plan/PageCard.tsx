import { useTranslation } from 'react-i18next'
import { STORY_STATUSES } from '@shared/model/story'
import { sizeOf } from '@shared/model/pagesize'
import { storiesOf, type Doc } from '../app/doc'
import { useApp } from '../app/store'
import type { Overview } from '../thinking/protocol'
import { Thumbnail } from '../thinking/Thumbnail'
import { overviewOf, useOverviews } from './overviews'

interface PagePictureProps {
  number: number
  /** CSS px. */
  width: number
}

/** A page in small; while it is being painted, its latest picture, else an empty sheet. */
export function PagePicture({ number, width }: PagePictureProps) {
  const { t } = useTranslation()
  const dir = useApp((state) => state.dir)
  const doc = useApp((state) => state.doc)
  const entries = useOverviews((state) => state.entries)
  const page = doc?.pages[number]
  if (!doc || !page || dir === null) return null
  const { overview, fresh, failed } = overviewOf(entries, doc, number)
  const { widthMm, heightMm } = sizeOf(page)
  return (
    <span
      className="plan-sheet"
      data-page-picture={number}
      data-fresh={fresh || undefined}
      style={{ width, height: (width * heightMm) / widthMm }}
    >
      {overview ? (
        <Thumbnail picture={overview} dir={dir} width={width} label={t('plan.picture', { n: number })} />
      ) : (
        <span className="plan-wait">{failed ? t('plan.failed') : t('plan.drawing')}</span>
      )}
    </span>
  )
}

interface Standing {
  overview: Overview | null
  doc: Doc
  number: number
}

/** How a page stands: its stories' statuses, what does not fit, what is missing. */
function Standing({ overview, doc, number }: Standing) {
  const { t } = useTranslation()
  const stories = storiesOf(doc, number)
  const missing = stories.reduce(
    (sum, { pictures }) => sum + pictures.filter(({ asset }) => !asset).length,
    0,
  )
  const counts = STORY_STATUSES.map((status) => ({
    status,
    n: stories.filter((story) => story.status === status).length,
  }))
  return (
    <span className="plan-standing">
      {stories.length === 0 && <span>{t('plan.empty')}</span>}
      {counts.map(
        ({ status, n }) =>
          n > 0 && (
            <span key={status} data-status={status}>
              {t(`plan.status.${status}`, { n })}
            </span>
          ),
      )}
      {overview && overview.unplaced > 0 && (
        <span data-kind="over">{t('plan.unplaced', { n: overview.unplaced })}</span>
      )}
      {overview && overview.oversetLines > 0 && (
        <span data-kind="over">{t('plan.over', { n: overview.oversetLines })}</span>
      )}
      {overview && stories.length > 0 && overview.holesLines > 0 && (
        <span data-kind="under">{t('plan.holes', { n: overview.holesLines })}</span>
      )}
      {overview &&
        stories.length > 0 &&
        overview.unplaced + overview.oversetLines + overview.holesLines === 0 && (
          <span data-kind="exact">{t('plan.exact')}</span>
        )}
      {missing > 0 && <span data-kind="missing">{t('plan.missing', { n: missing })}</span>}
    </span>
  )
}

/** The words below a page in the plan. */
export function PageWords({ number }: { number: number }) {
  const { t } = useTranslation()
  const doc = useApp((state) => state.doc)
  const entries = useOverviews((state) => state.entries)
  const page = doc?.pages[number]
  if (!doc || !page) return null
  const { overview } = overviewOf(entries, doc, number)
  const editors = [page.editor, page.layoutEditor].filter((name) => name.trim() !== '')
  return (
    <span className="plan-words">
      <span className="plan-head">
        <b>{number}</b>
        <span data-section={page.section === '' ? 'none' : undefined}>
          {page.section === '' ? t('plan.noSection') : page.section}
        </span>
        <small>{t('plan.stories', { n: storiesOf(doc, number).length })}</small>
      </span>
      {editors.length > 0 && <span className="plan-editors">{editors.join(' / ')}</span>}
      <Standing overview={overview} doc={doc} number={number} />
    </span>
  )
}
