import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countCharacters, countStory, countZi } from '@shared/model/count'
import { storyTexts, type Story } from '@shared/model/story'
import { run } from '../app/commands'
import { useApp } from '../app/store'
import { useLayout } from '../layout/client'
import { fitKind, fitSentence } from '../preview/fitWords'

/** How much there is and how it fits, live: 共 812 字 · 66 行 · 超 36 字（3 行）. */
export function FitBar({ story: id }: { story: string }) {
  const { t } = useTranslation()
  const story = useApp((state) => state.doc?.stories[id])
  const fit = useLayout((state) => state.composition?.fits.get(id))
  const stale = useLayout((state) => state.stale)
  const sentence = fitSentence(fit, t)
  const spoken = useSettled(sentence)
  const { total, words } = useMemo(() => counted(story), [story])
  if (!story) return null
  const kind = fitKind(fit)
  const part = fit && fit.characters > 0 ? Math.min(1, fit.oversetCharacters / fit.characters) : 0
  const room = fit && fit.roomZi > 0 ? fit.roomZi / (fit.characters + fit.roomZi) : 0
  const filled = kind === 'over' ? 1 - part : kind === 'under' ? 1 - room : kind === 'exact' ? 1 : 0
  return (
    <div
      className={`fit-bar fit-${kind}`}
      role="status"
      aria-label={t('fit.label')}
      data-stale={stale || undefined}
    >
      <div className="fit-track" aria-hidden>
        <i style={{ width: `${filled * 100}%` }} />
      </div>
      <span className="fit-total" title={t('fit.words', { n: words })}>
        {fit?.placed ? t('fit.total', { n: total, lines: fit.lines }) : t('fit.totalOnly', { n: total })}
      </span>
      {kind === 'over' || kind === 'under' ? (
        <button
          type="button"
          className="fit-state fit-open"
          title={t('copyfit.open')}
          onClick={() => run('copyfit')}
        >
          {sentence}
        </button>
      ) : (
        <strong className="fit-state">{sentence}</strong>
      )}
      <span className="visually-hidden" role="status">
        {spoken}
      </span>
    </div>
  )
}

function counted(story: Story | undefined): { total: number; words: number } {
  if (!story) return { total: 0, words: 0 }
  const texts = storyTexts(story).filter((text) => countCharacters(text) > 0)
  return { total: countStory(story), words: countZi(texts.join('\n')) }
}

/** Spoken once it has settled: not with every character typed. */
const SPEAK_AFTER_MS = 1200

function useSettled(text: string): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SPEAK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
