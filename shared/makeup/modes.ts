import type { Story } from '@shared/model/story'

/**
 * How a story's module is built: headline over the text; upright at its side (竖题); across at its side (侧题);
 * over legs of other widths than the page's (破栏); in a box.
 */
export const MODES = ['over', 'upright', 'side', 'legs', 'box'] as const
export type Mode = (typeof MODES)[number]

/** Longer headlines do not stand upright or in a narrow side. */
const LONGEST_UPRIGHT = 26
const LONGEST_SIDE = 18

/** The modes that a story may take at all; which of them make sense depends on its width too. */
export function modesFor(story: Story, hasParts: boolean): readonly Mode[] {
  // A feature's banner stands over its parts.
  if ((story.kind !== 'story' && story.kind !== 'brief') || hasParts) return ['over']
  const modes: Mode[] = ['over']
  const length = [...story.headline.trim()].length
  if (length >= 3 && length <= LONGEST_UPRIGHT) modes.push('upright')
  if (length >= 3 && length <= LONGEST_SIDE && story.kicker.length + story.deck.length < 40)
    modes.push('side')
  modes.push('legs')
  if (story.pictures.length === 0) modes.push('box')
  return modes
}

/** Legs of a module of this many columns where they are not the page's (三破二, 四破三, 五破三); else undefined. */
export const brokenLegs = (columns: number): number | undefined =>
  columns === 3 ? 2 : columns === 4 || columns === 5 ? 3 : undefined

/** The mode that a width really gives: side headlines want two columns, other legs three to five. */
export function modeAt(mode: Mode, columns: number): Mode {
  if (mode === 'upright') return columns >= 2 && columns <= 6 ? mode : 'over'
  if (mode === 'side') return columns >= 3 && columns <= 6 ? mode : 'over'
  if (mode === 'legs') return brokenLegs(columns) === undefined ? 'over' : mode
  if (mode === 'box') return columns >= 2 && columns <= 5 ? mode : 'over'
  return mode
}
