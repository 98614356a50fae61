import type { Issue } from '@shared/model/issue'
import { HOUSE_SPACING } from '@shared/model/issueStyles'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { HEADLINE_SIZES } from '../../layout/page/typeScale'
import type { Words } from '../types'
import type { RemedyKind } from './types'

/** A change of a story's own module that may make it fit; its effect is still to be measured. */
export interface Candidate {
  id: string
  kind: RemedyKind
  module: Module
  /** What is done, without its effect. */
  words: Words
  cost: number
}

/** Which way the story is off. */
export type Direction = 'over' | 'under'

/** Steps that are tried of anything that goes by rows. */
const MOST_ROWS = 8
/** A picture keeps at least so much of its height. */
const LEAST_PICTURE = 0.6

/** Everything that may be changed in a module without touching text or neighbours, small steps first. */
export function candidatesFor(issue: Issue, story: Story, module: Module, direction: Direction): Candidate[] {
  return [
    ...airs(module, direction),
    ...spacings(issue, module, direction),
    ...subheadAirs(story, module, direction),
    ...pictures(story, module, direction),
    ...headlineLines(story, module, direction),
    ...headlineSizes(story, module, direction),
    ...legs(module, direction),
  ]
}

const sign = (direction: Direction): 1 | -1 => (direction === 'over' ? -1 : 1)

function airs(module: Module, direction: Direction): Candidate[] {
  const { headline } = module
  const by = sign(direction)
  const all: Candidate[] = []
  for (let n = 1; n <= 3; n++) {
    const airRows = headline.airRows + by * n
    if (airRows < 0) break
    const zh = direction === 'over' ? `标题上下少空${n}行` : `标题上下多空${n}行`
    const en = `${n} row${n > 1 ? 's' : ''} ${direction === 'over' ? 'less' : 'more'} air at the headline`
    all.push({
      id: `headline-air:${by * n}`,
      kind: 'headline-air',
      module: { ...module, headline: { ...headline, airRows } },
      words: { zh, en },
      cost: n * (direction === 'over' ? 1 : 0.8 + 0.4 * n),
    })
  }
  return all
}

function spacings(issue: Issue, module: Module, direction: Direction): Candidate[] {
  const { least, most } = issue.styles?.composition?.spacing ?? HOUSE_SPACING
  const now = module.spacing ?? 0
  const all: Candidate[] = []
  for (let n = 1; n <= 5; n++) {
    const spacing = Math.round((now + sign(direction) * n * 0.01) * 1000) / 1000
    if (spacing < least - 1e-9 || spacing > most + 1e-9) break
    const { spacing: _old, ...rest } = module
    const percent = `${spacing > 0 ? '+' : ''}${Math.round(spacing * 1000) / 10}%`
    all.push({
      id: `spacing:${spacing}`,
      kind: 'spacing',
      module: spacing === 0 ? rest : { ...rest, spacing },
      words: { zh: `字距 ${percent}`, en: `letter spacing ${percent}` },
      cost: 1.5 * n + 100 * Math.abs(spacing),
    })
  }
  return all
}

/** 段距: rows of air before sub-headings. */
function subheadAirs(story: Story, module: Module, direction: Direction): Candidate[] {
  if (module.vertical || !story.blocks.slice(1).some(({ type }) => type === 'subhead')) return []
  const now = module.subheadAir ?? 0
  const rows = now + (direction === 'over' ? -1 : 1)
  if (rows < 0 || rows > 2) return []
  const { subheadAir: _old, ...rest } = module
  return [
    {
      id: `subhead-air:${rows}`,
      kind: 'subhead-air',
      module: rows === 0 ? rest : { ...rest, subheadAir: rows },
      words: {
        zh: rows === 0 ? '段距：小标题前不空行' : `段距：小标题前空${rows}行`,
        en: `${rows} row${rows === 1 ? '' : 's'} of air before sub-headings`,
      },
      cost: 1.5,
    },
  ]
}

function pictures(story: Story, module: Module, direction: Direction): Candidate[] {
  return module.pictures.flatMap((placement, index): Candidate[] => {
    const number = story.pictures.findIndex(({ id }) => id === placement.picture) + 1
    if (number === 0) return []
    const which = story.pictures.length > 1 ? `图片${number}` : '图片'
    const all: Candidate[] = []
    for (let n = 1; n <= MOST_ROWS; n++) {
      const rows = placement.rows + sign(direction) * n
      if (rows < Math.max(3, placement.rows * LEAST_PICTURE) || rows > placement.rows / LEAST_PICTURE) break
      all.push({
        id: `picture-rows:${placement.picture}:${sign(direction) * n}`,
        kind: 'picture-rows',
        module: {
          ...module,
          pictures: module.pictures.map((one, i) => (i === index ? { ...one, rows } : one)),
        },
        words: {
          zh: direction === 'over' ? `${which}裁高${n}行` : `${which}加高${n}行`,
          en: `picture ${number} ${n} row${n > 1 ? 's' : ''} ${direction === 'over' ? 'lower' : 'higher'}`,
        },
        cost: 1.2 * n,
      })
    }
    return all
  })
}

const NUMERALS = ['零', '一', '两', '三', '四']

function headlineLines(story: Story, module: Module, direction: Direction): Candidate[] {
  const { headline } = module
  if (story.headline.trim() === '') return []
  const maxLines = headline.maxLines + sign(direction)
  if (maxLines < 1 || maxLines > 3) return []
  return [
    {
      id: `headline-lines:${maxLines}`,
      kind: 'headline-lines',
      module: { ...module, headline: { ...headline, maxLines } },
      words: {
        zh: `标题改${NUMERALS[maxLines] ?? maxLines}行`,
        en: `headline in ${maxLines} line${maxLines > 1 ? 's' : ''}`,
      },
      cost: 4,
    },
  ]
}

function headlineSizes(story: Story, module: Module, direction: Direction): Candidate[] {
  const { headline } = module
  if (story.headline.trim() === '') return []
  const sizes =
    direction === 'over'
      ? HEADLINE_SIZES.filter((pt) => pt < headline.sizePt - 0.1).reverse()
      : HEADLINE_SIZES.filter((pt) => pt > headline.sizePt + 0.1)
  return sizes.slice(0, 3).map((sizePt, n) => ({
    id: `headline-size:${sizePt}`,
    kind: 'headline-size' as const,
    module: { ...module, headline: { ...headline, sizePt } },
    words: { zh: `标题用 ${sizePt} 磅`, en: `headline at ${sizePt} pt` },
    cost: 3 * (n + 1),
  }))
}

function legs(module: Module, direction: Direction): Candidate[] {
  if (module.vertical || module.columns < 3 || module.pictures.length > 0 || module.headline.side) return []
  const now = module.legs ?? module.columns
  const wanted = direction === 'over' ? [now - 1, module.columns] : [now + 1, module.columns]
  return [...new Set(wanted)]
    .filter((count) => count !== now && count >= 2 && count <= module.columns)
    .map((count) => {
      const { legs: _old, ...rest } = module
      return {
        id: `legs:${count}`,
        kind: 'legs' as const,
        module: count === module.columns ? rest : { ...rest, legs: count },
        words: { zh: `正文改排${count}栏`, en: `text in ${count} legs` },
        cost: 6,
      }
    })
}
