import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LineTrace } from '@shared/layout/inline/explain'
import {
  candidatePlace,
  explainInWords,
  verdictInWords,
  type Language,
} from '@shared/layout/inline/explainText'

const languageOf = (language: string): Language => (language === 'en' ? 'en' : 'zh')

/** How one line came to be, in sentences. */
export function LineWords({ trace }: { trace: LineTrace }) {
  const { i18n } = useTranslation()
  const words = explainInWords(trace, languageOf(i18n.language))
  // The candidates come last, one each; they are shown as a list of their own.
  const sentences = words.slice(0, words.length - trace.candidates.length)
  return (
    <>
      <blockquote lang="zh-CN">{trace.text}</blockquote>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

/** The places where the line could have ended, and what became of each. */
export function LineCandidates({ trace }: { trace: LineTrace }) {
  const { t, i18n } = useTranslation()
  return (
    <>
      <h3>{t('inspector.candidates')}</h3>
      <ol className="line-candidates">
        {trace.candidates.map((candidate) => (
          <li key={candidate.offset} data-outcome={candidate.outcome}>
            <span className="candidate-place" lang="zh-CN">
              {candidatePlace(candidate)}
            </span>
            <span>
              {candidate.outcome === 'chosen' && <Check size={13} aria-hidden />}
              {verdictInWords(candidate, languageOf(i18n.language))}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
