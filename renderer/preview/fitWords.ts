import type { TFunction } from 'i18next'
import type { StoryFit } from '@shared/layout/page/types'

export type FitKind = 'over' | 'under' | 'exact' | 'unplaced' | 'pending'

export function fitKind(fit: StoryFit | undefined): FitKind {
  if (!fit) return 'pending'
  if (!fit.placed) return 'unplaced'
  if (fit.oversetCharacters > 0 || fit.oversetLines > 0) return 'over'
  return fit.holeLines > 0 ? 'under' : 'exact'
}

/** 超 12 字 / 空 3 行 / 正好 / 未上版: the short words of a badge. */
export function fitBadge(fit: StoryFit | undefined, t: TFunction<'app'>): string {
  switch (fitKind(fit)) {
    case 'over':
      return t('fit.overShort', { n: fit!.oversetCharacters })
    case 'under':
      return t('fit.underShort', { lines: fit!.holeLines })
    case 'exact':
      return t('fit.exact')
    case 'unplaced':
      return t('fit.unplaced')
    case 'pending':
      return t('fit.pending')
  }
}

/** The full sentence: 超 12 字（2 行） / 余约 40 字 / 空 3 行. */
export function fitSentence(fit: StoryFit | undefined, t: TFunction<'app'>): string {
  switch (fitKind(fit)) {
    case 'over':
      return t('fit.over', { n: fit!.oversetCharacters, lines: fit!.oversetLines })
    case 'under':
      return t('fit.under', { n: fit!.roomZi, lines: fit!.holeLines })
    default:
      return fitBadge(fit, t)
  }
}
