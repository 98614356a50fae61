import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setMadeUp } from '../app/edits'
import { useApp } from '../app/store'
import { useUi } from '../app/ui'
import { Modal } from '../shell/Modal'
import type { Thoughts } from '../thinking/protocol'
import { think } from '../thinking/session'
import { Thumbnail } from '../thinking/Thumbnail'
import { GivenUp } from '../thinking/thinker'

const PROPOSALS = 4
/** A guard for slow desks; the search itself is bounded by work. */
const TIME_LIMIT_MS = 30_000
const WIDTH = 230

interface Search {
  seed: number
  /** Share of the work done, 0 to 1. */
  done: number
  found: Found | null
  failed: string | null
}

const NOTHING_YET = { done: 0, found: null, failed: null }

type Found = Thoughts['propose']['answer']

/** Several pages made up by themselves, as pictures to choose from, with what speaks for each. */
export function ProposalsDialog() {
  const { t, i18n } = useTranslation()
  const dir = useApp((state) => state.dir)
  const page = useApp((state) => state.page)
  const [seed, setSeed] = useState(1)
  const [latest, setSearch] = useState<Search>({ ...NOTHING_YET, seed })
  const search = latest.seed === seed ? latest : { ...NOTHING_YET, seed }
  const [chosen, setChosen] = useState(0)
  useEffect(() => {
    const control = new AbortController()
    think(
      'propose',
      { proposals: PROPOSALS, seed, timeLimitMs: TIME_LIMIT_MS },
      {
        page,
        signal: control.signal,
        onProgress: ({ done }) =>
          setSearch((old) => ({
            ...NOTHING_YET,
            seed,
            done: old.seed === seed ? Math.max(old.done, done) : done,
          })),
      },
    ).then(
      (found) => setSearch({ seed, done: 1, found, failed: null }),
      (error: unknown) => {
        if (!(error instanceof GivenUp)) setSearch({ seed, done: 1, found: null, failed: String(error) })
      },
    )
    return () => control.abort()
  }, [seed, page])
  const close = () => useUi.setState({ dialog: null })
  const take = () => {
    const proposal = search.found?.[chosen]?.proposal
    if (proposal) setMadeUp(proposal.page)
    close()
  }
  const english = i18n.language === 'en'
  const words = ({ zh, en }: { zh: string; en: string }) => (english ? en : zh)
  return (
    <Modal title={t('proposals.title', { n: page })} onClose={close} className="modal-gallery">
      {search.failed !== null && <p role="alert">{search.failed}</p>}
      {!search.found && search.failed === null && (
        <div className="proposals-wait" role="status">
          <p>{t('proposals.searching')}</p>
          <div className="progress-track">
            <i style={{ width: `${Math.round(search.done * 100)}%` }} />
          </div>
        </div>
      )}
      {search.found && (
        <div className="proposals" role="radiogroup" aria-label={t('proposals.choose')}>
          {search.found.map(({ proposal, picture }, n) => (
            <button
              key={n}
              type="button"
              role="radio"
              className="proposal"
              aria-checked={chosen === n}
              onClick={() => setChosen(n)}
              onDoubleClick={take}
            >
              <Thumbnail
                picture={picture}
                dir={dir ?? ''}
                width={WIDTH}
                label={t('proposals.nth', { n: n + 1 })}
              />
              <span className="proposal-head">
                <b>{t('proposals.nth', { n: n + 1 })}</b>
                <span>{t('proposals.score', { n: Math.round(proposal.total) })}</span>
                <span className={proposal.oversetLines > 0 ? 'fit-over' : ''}>
                  {proposal.oversetLines + proposal.holesLines === 0
                    ? t('proposals.exact')
                    : t('proposals.fit', { over: proposal.oversetLines, holes: proposal.holesLines })}
                </span>
              </span>
              <ul className="proposal-reasons">
                {proposal.reasons.map((reason, i) => (
                  <li key={i}>{words(reason)}</li>
                ))}
              </ul>
              <dl className="proposal-scores">
                {proposal.scores
                  .filter(({ score }) => score < 0.999)
                  .sort((a, b) => a.score * a.weight - b.score * b.weight)
                  .slice(0, 4)
                  .map(({ criterion, name, score }) => (
                    <div key={criterion}>
                      <dt>{words(name)}</dt>
                      <dd>
                        <i style={{ width: `${Math.round(score * 100)}%` }} />
                        <span>{Math.round(score * 100)}</span>
                      </dd>
                    </div>
                  ))}
              </dl>
            </button>
          ))}
        </div>
      )}
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={close}>
          {t('proposals.cancel')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!search.found && search.failed === null}
          onClick={() => {
            setChosen(0)
            setSeed(seed + 1)
          }}
        >
          {t('proposals.more')}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={!search.found?.length}
          onClick={take}
        >
          {t('proposals.take')}
        </button>
      </footer>
    </Modal>
  )
}
