import type { Module } from '@shared/model/placement'
import type { Page } from '@shared/model/page'
import { legWidthOf } from '../../layout/page/geometry'
import { contextFor } from '../../layout/page/contextFor'
import { partOf } from '../../layout/page/jumps'
import type { PageInput } from '../../layout/page/types'
import { resizeModule } from '../hand/resize'
import type { Words } from '../types'
import { candidatesFor, type Direction } from './candidates'
import { cutStory, cutsOf, type Cut } from './cuts'
import { jumpTargets } from './jumpTargets'
import { fitsOf, type Fits } from './state'
import type { FitState, Remedy } from './types'

/** Rows that a module is tried to grow or shrink by. */
const MOST_ROWS = 6
/** Cuts of one paragraph that are shown. */
const MOST_CUTS = 6

/**
 * Ways to make a story fit its place, each really set, the cheapest first; empty when it fits. The story's text is
 * never changed: a cut says only where how many characters must go.
 */
export function remediesFor(input: PageInput, storyId: string): Remedy[] {
  const story = input.stories.get(storyId)
  const own = input.page.modules.filter((one) => one.story === storyId)
  const module = own.sort((a, b) => partOf(a) - partOf(b))[0]
  if (!story || !module) return []
  const now = fitsOf(input, storyId)
  const before = now.own
  const direction: Direction | null = before.oversetLines > 0 ? 'over' : before.holeLines > 0 ? 'under' : null
  if (direction === null) return []

  const found: Remedy[] = []
  /** Sets the pages and keeps the remedy when the story fits better. */
  const weigh = (
    draft: Pick<Remedy, 'id' | 'kind' | 'words' | 'cost' | 'pages' | 'cut'>,
    after: Fits,
  ): Remedy | null => {
    const state = after.own
    const gain = gainOf(before, state, direction)
    if (gain <= 0) return null
    const harm = Math.max(0, after.others - now.others)
    const remedy: Remedy = {
      ...draft,
      words: withEffect(draft.words, gain, harm, direction, state),
      gain,
      before,
      after: state,
      cost: draft.cost + 6 * harm + 0.5 * left(state),
      solves: left(state) === 0 && harm === 0,
    }
    found.push(remedy)
    return remedy
  }
  const replaced = (page: Page, changed: Module): Page => ({
    ...page,
    modules: page.modules.map((one) => (one.id === changed.id ? changed : one)),
  })

  let solvedKind = ''
  for (const { id, kind, module: changed, words, cost } of candidatesFor(
    input.issue,
    story,
    module,
    direction,
  )) {
    const family = kind === 'picture-rows' ? id.replace(/:-?\d+$/u, '') : kind
    // The first step that makes it fit is enough of its kind.
    if (family === solvedKind) continue
    const pages = [replaced(input.page, changed)]
    const remedy = weigh({ id, kind, words, cost, pages }, fitsOf(input, storyId, pages))
    if (remedy?.solves) solvedKind = family
  }

  const by = direction === 'over' ? 1 : -1
  for (let rows = 1; rows <= MOST_ROWS; rows++) {
    const page = resizeModule(input.page, module.id, 's', { columns: 0, rows: by * rows }, 'squeeze')
    if (!page || page === input.page) break
    const words = rowWords(direction, rows)
    const pages = [page]
    const draft = {
      id: `module-rows:${by * rows}`,
      kind: 'module-rows' as const,
      words,
      cost: 4 * rows,
      pages,
    }
    if (weigh(draft, fitsOf(input, storyId, pages))?.solves) break
  }

  if (direction === 'over') {
    const context = contextFor(input)
    const cuts = cutsOf(context, story, legWidthOf(context.grid, module))
    for (const cut of choices(cuts, before.oversetLines)) {
      const stories = new Map(input.stories).set(storyId, cutStory(story, cut))
      const characters = total(cut)
      weigh(
        {
          id: `cut:${cut.map(({ paragraph, characters: n }) => `${paragraph}-${n}`).join('+')}`,
          kind: 'cut',
          words: cutWords(cut),
          cost: 3 + 0.6 * characters + cut.length,
          pages: [],
          ...(cut.length === 1 ? { cut: cut[0]! } : {}),
        },
        fitsOf({ ...input, stories }, storyId),
      )
    }
    for (const { page, module: continuation, number } of jumpTargets(input, story, before)) {
      const pages = [{ ...page, modules: [...page.modules, continuation] }]
      weigh(
        {
          id: `jump:${number}`,
          kind: 'jump',
          words: { zh: `转第${number}版`, en: `continue on page ${number}` },
          cost: 15,
          pages,
        },
        fitsOf(input, storyId, pages),
      )
    }
  }
  return found.sort(
    (a, b) => Number(b.solves) - Number(a.solves) || a.cost - b.cost || (a.id < b.id ? -1 : 1),
  )
}

/** What is still wrong, lines. */
const left = (state: FitState): number => state.oversetLines + state.holeLines

function gainOf(before: FitState, after: FitState, direction: Direction): number {
  if (direction === 'over') return before.oversetLines - after.oversetLines
  // A hole filled by overset is no gain.
  return after.oversetLines > 0 ? 0 : before.holeLines - after.holeLines
}

const total = (cuts: readonly Cut[]): number => cuts.reduce((sum, { characters }) => sum + characters, 0)

/** Single paragraphs that pay most, and, for more lines, the cheapest paragraphs together. */
function choices(cuts: readonly Cut[], lines: number): Cut[][] {
  const single = cuts.filter((cut) => cut.lines === 1 || lines > 1).slice(0, MOST_CUTS)
  const all = single.map((cut) => [cut])
  if (lines < 2) return all
  // One cut a paragraph: its longer one is taken where it pays as well.
  const chosen = new Map<number, Cut>()
  let gained = 0
  for (const cut of cuts) {
    if (gained >= lines) break
    const known = chosen.get(cut.paragraph)
    if (known && known.lines >= cut.lines) continue
    gained += cut.lines - (known?.lines ?? 0)
    chosen.set(cut.paragraph, cut)
  }
  const together = [...chosen.values()].sort((a, b) => a.paragraph - b.paragraph)
  return together.length > 1 ? [...all, together] : all
}

function cutWords(cuts: readonly Cut[]): Words {
  const one = ({ paragraph, characters }: Cut) => `第${paragraph + 1}段删${characters}字`
  const en = ({ paragraph, characters }: Cut) => `${characters} characters from paragraph ${paragraph + 1}`
  const zh = cuts.map(one).join('、')
  return {
    zh: cuts.length > 1 ? `${zh}，共${total(cuts)}字` : zh,
    en: `cut ${cuts.map(en).join(', ')}`,
  }
}

function rowWords(direction: Direction, rows: number): Words {
  return direction === 'over'
    ? {
        zh: `模块加${rows}行，压邻稿`,
        en: `module ${rows} row${rows > 1 ? 's' : ''} higher, neighbour lower`,
      }
    : {
        zh: `模块减${rows}行，让给邻稿`,
        en: `module ${rows} row${rows > 1 ? 's' : ''} lower, neighbour higher`,
      }
}

/** The words with the effect that was measured: "标题改一行 → 少3行". */
function withEffect(words: Words, gain: number, harm: number, direction: Direction, after: FitState): Words {
  const rest = left(after)
  const zh = direction === 'over' ? `少${gain}行` : `补${gain}行`
  const en =
    direction === 'over'
      ? `${gain} line${gain > 1 ? 's' : ''} fewer`
      : `${gain} row${gain > 1 ? 's' : ''} filled`
  const still = rest === 0 ? '' : direction === 'over' ? `，还超${rest}行` : `，还空${rest}行`
  const stillEn = rest === 0 ? '' : `, ${rest} left`
  const hurt = harm === 0 ? '' : `，邻稿多溢${harm}行`
  const hurtEn = harm === 0 ? '' : `, neighbours ${harm} over`
  return { zh: `${words.zh} → ${zh}${still}${hurt}`, en: `${words.en}: ${en}${stillEn}${hurtEn}` }
}
