import type { TFunction } from 'i18next'
import type { Module } from '@shared/model/placement'
import type { StoryFit } from '@shared/layout/page/types'
import type { Cells } from '@shared/makeup/hand/cells'
import { fitKind, fitSentence } from '../preview/fitWords'

/** 1–4 栏，1–63 行: as people count, from 1. */
export const placeWords = ({ column, row, columns, rows }: Cells, t: TFunction<'app'>): string =>
  t('page.place', { from: column + 1, to: column + columns, top: row + 1, foot: row + rows })

/** What a screen reader hears of a module: name, place, fit, and whether it is locked. */
export function moduleWords(
  name: string,
  module: Module | undefined,
  fit: StoryFit | undefined,
  t: TFunction<'app'>,
): string {
  const words = name || t('stories.untitled')
  const sentence = fitSentence(fit, t)
  if (!module) return t('preview.moduleLabel', { headline: words, fit: sentence })
  const label = t('page.moduleLabel', { name: words, place: placeWords(module, t), fit: sentence })
  return module.pinned ? `${label}，${t('page.locked')}` : label
}

/** Fit under the hand, in 字 and lines. */
export function liveFit(fit: StoryFit | undefined, t: TFunction<'app'>): string {
  switch (fitKind(fit)) {
    case 'over':
      return t('page.over', { n: fit!.oversetCharacters, lines: fit!.oversetLines })
    case 'under':
      return t('page.under', { n: fit!.roomZi, lines: fit!.holeLines })
    default:
      return fitSentence(fit, t)
  }
}
