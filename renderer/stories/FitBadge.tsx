import { useTranslation } from 'react-i18next'
import type { StoryFit } from '@shared/layout/page/types'
import { fitBadge, fitKind, fitSentence } from '../preview/fitWords'

const SIGN = { over: '+', under: '▁', exact: '✓', unplaced: '', pending: '' } as const

/** 超 12 字, 空 3 行, 正好, 未上版: words and a sign, so that colour says nothing alone. */
export function FitBadge({ fit }: { fit: StoryFit | undefined }) {
  const { t } = useTranslation()
  const kind = fitKind(fit)
  if (kind === 'pending') return null
  return (
    <span className={`chip chip-${kind}`} title={fitSentence(fit, t)}>
      {SIGN[kind] && <span aria-hidden>{SIGN[kind]}</span>}
      {fitBadge(fit, t)}
    </span>
  )
}
