import { Check, Scissors, TriangleAlert, X } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '@shared/makeup/criteria/types'
import type { Remedy } from '@shared/makeup/copyfit/types'
import { useApp } from '../app/store'
import { useLayout } from '../layout/client'
import { select } from '../page/state'
import { fitKind, fitSentence } from '../preview/fitWords'
import { IconButton } from '../shell/IconButton'
import { showFix, showRemedy, takeFix, takeRemedy } from './acts'
import { toggleFitPanel } from './state'
import { useThought } from './useThought'

const NOTHING = {}

/** Beside the page: what would make the chosen story fit, and what the make-up rules find on the page. */
export function FitPanel() {
  const { t } = useTranslation()
  useEffect(() => () => showRemedy(null), [])
  return (
    <aside className="inspector fit-panel" aria-label={t('copyfit.title')}>
      <header className="pane-head">
        <h2>{t('copyfit.title')}</h2>
        <div className="inspector-steps">
          <IconButton icon={X} label={t('inspector.close')} onPress={() => toggleFitPanel(false)} />
        </div>
      </header>
      <div className="inspector-body">
        <Remedies />
        <Findings />
      </div>
    </aside>
  )
}

function Remedies() {
  const { t, i18n } = useTranslation()
  const story = useApp((state) => state.story)
  const readOnly = useApp((state) => state.readOnly)
  const headline = useApp((state) => (story === null ? '' : (state.doc?.stories[story]?.headline ?? '')))
  const fit = useLayout((state) => (story === null ? undefined : state.composition?.fits.get(story)))
  const ask = useMemo(() => (story === null ? null : { story }), [story])
  const { answer, stale, failed } = useThought('remedies', ask)
  // What is offered goes by the document: a remedy that is only looked at must not take its own button away.
  const fits = answer !== null && answer.fit.oversetLines + answer.fit.holeLines === 0
  if (story === null) return <p className="inspector-hint">{t('copyfit.none')}</p>
  const english = i18n.language === 'en'
  const words = (remedy: Remedy) => (english ? remedy.words.en : remedy.words.zh)
  return (
    <section aria-label={t('copyfit.story')} data-stale={stale || undefined}>
      <p className="copyfit-story">{headline || t('copyfit.untitled')}</p>
      <p className={`copyfit-state fit-${fitKind(fit)}`}>{fitSentence(fit, t)}</p>
      {failed !== null && <p role="alert">{failed}</p>}
      {fits ? (
        <p className="inspector-hint">{t('copyfit.fits')}</p>
      ) : answer && answer.remedies.length === 0 ? (
        <p className="inspector-hint">{t('copyfit.noRemedy')}</p>
      ) : (
        <ul className="remedies" aria-label={t('copyfit.remedies')} aria-busy={stale}>
          {answer?.remedies.map((remedy) => (
            <li key={remedy.id}>
              <button
                type="button"
                className="remedy"
                data-solves={remedy.solves || undefined}
                disabled={readOnly || stale || (remedy.kind === 'cut' && !remedy.cut)}
                title={remedy.kind === 'cut' ? t('copyfit.cutHint') : t('copyfit.applyHint')}
                onMouseEnter={() => showRemedy(remedy)}
                onMouseLeave={() => showRemedy(null)}
                onFocus={() => showRemedy(remedy)}
                onBlur={() => showRemedy(null)}
                onClick={() => takeRemedy(remedy, story)}
              >
                {remedy.kind === 'cut' ? <Scissors size={13} aria-hidden /> : <Check size={13} aria-hidden />}
                <span>{words(remedy)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Findings() {
  const { t, i18n } = useTranslation()
  const readOnly = useApp((state) => state.readOnly)
  const { answer, stale, failed } = useThought('judge', NOTHING)
  const english = i18n.language === 'en'
  const findings = answer ?? []
  return (
    <section aria-label={t('checks.title')} data-stale={stale || undefined}>
      <h3>{t('checks.title')}</h3>
      {failed !== null && <p role="alert">{failed}</p>}
      {answer && findings.length === 0 && <p className="inspector-hint">{t('checks.clean')}</p>}
      <ul className="findings">
        {findings.map((finding, n) => (
          <li key={`${finding.criterion}-${n}`} data-severity={finding.severity}>
            <button type="button" className="finding" onClick={() => select(finding.modules)}>
              <TriangleAlert size={13} aria-hidden />
              <span>{english ? finding.message.en : finding.message.zh}</span>
            </button>
            {finding.fix && <FixButton finding={finding} disabled={readOnly || stale} english={english} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function FixButton({
  finding,
  disabled,
  english,
}: {
  finding: Finding
  disabled: boolean
  english: boolean
}) {
  const fix = finding.fix!
  return (
    <button
      type="button"
      className="button fix"
      disabled={disabled}
      onMouseEnter={() => showFix(fix)}
      onMouseLeave={() => showFix(null)}
      onFocus={() => showFix(fix)}
      onBlur={() => showFix(null)}
      onClick={() => takeFix(fix)}
    >
      {english ? fix.label.en : fix.label.zh}
    </button>
  )
}
