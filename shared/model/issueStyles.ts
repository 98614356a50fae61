/** Roles whose look an issue may set; the page's own furniture and readings follow the house style. */
export const STYLED_ROLES = [
  'body',
  'headline',
  'kicker',
  'deck',
  'byline',
  'dateline',
  'subhead',
  'caption',
  'credit',
] as const
export type StyledRole = (typeof STYLED_ROLES)[number]

/** What an issue changes in a role's look; what is absent is the house style's. */
export interface RoleChoice {
  /** Id of a face: its PostScript name. */
  font?: string
  /** Faces of text marked 楷体 and 仿宋. */
  kai?: string
  fang?: string
  /** Size in pt. Headline, kicker and deck are sized by make-up, and theirs is only a default. */
  sizePt?: number
}

export const KINSOKU_LEVELS = ['none', 'basic', 'gb', 'strict'] as const
export const LINE_ENDS = ['full', 'half', 'hang'] as const
export const LINE_STARTS = ['full', 'half'] as const
export const BREAKINGS = ['optimum', 'first-fit'] as const

/** How running text is set; see ParagraphStyle of the layout for each. Gaps in em. */
export interface CompositionChoice {
  kinsoku?: (typeof KINSOKU_LEVELS)[number]
  lineEnd?: (typeof LINE_ENDS)[number]
  lineStart?: (typeof LINE_STARTS)[number]
  paragraphStart?: (typeof LINE_STARTS)[number]
  breaking?: (typeof BREAKINGS)[number]
  latinGap?: { natural: number; min: number; max: number }
  /** How far 字距 may go to make a story fit, em; the house allows 0.02 both ways. */
  spacing?: { least: number; most: number }
}

/** The house's limits of 字距, em. */
export const HOUSE_SPACING = { least: -0.02, most: 0.02 } as const

/** An issue's own styles, on top of the house style. */
export interface IssueStyles {
  roles?: Partial<Record<StyledRole, RoleChoice>>
  composition?: CompositionChoice
}
