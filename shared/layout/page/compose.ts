import { baselineY, rowY, type Grid, type PageSizeId } from '@shared/model/pagesize'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import { findViolations } from '../display/violations'
import type { DisplayItem } from '../display/types'
import { setBody } from './bodyText'
import { standingOn } from './around'
import type { Context } from './context'
import { contextFor } from './contextFor'
import { setFurniture } from './furniture'
import { jumpsOf, partOf, type PageJumps } from './jumps'
import { unplacedFit } from './fits'
import { setFolio } from './folio'
import { countHoles, countOverlaps, withinGrid } from './cover'
import { FIELD_PARAGRAPH } from './headlineBlock'
import type { ModuleSetting } from './moduleSetting'
import { moduleRules } from './rules'
import { setModule } from './setModule'
import type { KinsokuLevel } from '../styles/styles'
import type { PageComposition, PageInput, StoryFit } from './types'

export { contextFor } from './contextFor'

/**
 * Sets a page: every module with its story, the rules between them, the folio line.
 * Pure; what was set before is taken from caches, so that after one edit one paragraph is set anew.
 * Modules of unknown stories, and second modules of one part of a story, are passed over; modules are clipped to the
 * type area.
 */
export function composePage(input: PageInput): PageComposition {
  const context = contextFor(input)
  const { grid } = context
  const { page, stories } = input
  const seen = new Set<string>()
  const parts = new Set<string>()
  const modules = page.modules
    .filter((module) => {
      const key = `${module.story} ${partOf(module)}`
      if (!stories.has(module.story) || parts.has(key)) return false
      parts.add(key)
      seen.add(module.story)
      return true
    })
    .map((module) => withinGrid(grid, module))
  const jumps = jumpsOf(input)
  const settings = modules.map((module) => {
    const jump = jumps.of.get(module.id)
    return setModule(context, stories.get(module.story)!, module, jump, standingOn(grid, page, module))
  })
  const furniture = setFurniture(context, input)
  const fixed = (page.furniture ?? []).map((part) => withinGrid(grid, part))
  const folio = setFolio(context, input.issue, page)
  const items: DisplayItem[] = [...folio.items, ...furniture.items, ...moduleRules(grid, modules, stories)]
  for (const setting of settings) items.push(...setting.items)
  const left = page.stories.filter((id) => stories.has(id) && !seen.has(id))
  const fits: StoryFit[] = [
    ...settings.map(({ fit }, n) => jumpedFit(fit, modules[n]!, jumps)),
    ...[...new Set(left)].map((id) => unplacedFitOf(context, input, id)),
  ]
  return {
    display: {
      number: page.number,
      widthPt: grid.widthPt,
      heightPt: grid.heightPt,
      bleedPt: grid.bleedPt,
      typeArea: { ...grid.typeArea },
      baselineGrid: { first: baselineY(grid, 0), step: grid.stepPt },
      items,
    },
    fits,
    missing: [...folio.missing, ...furniture.missing, ...settings.flatMap((setting) => setting.missing)],
    holesLines: countHoles(grid, [...modules, ...fixed]) + fits.reduce((sum, fit) => sum + fit.holeLines, 0),
    overlaps: countOverlaps([...modules, ...fixed]),
    modules: modules.map((module) => rectangle(grid, module)),
    quality: settings.map(({ quality }, n) => ({ story: modules[n]!.story, lines: quality })),
    composition: statistics(settings, input.styles.body.paragraph.kinsoku),
  }
}

/**
 * The fit of a part of a story that jumps: its own lines, the whole story's overset. The story's characters are told
 * where it begins.
 */
function jumpedFit(fit: StoryFit, module: Module, jumps: PageJumps): StoryFit {
  const overset = jumps.overset.get(module.story)
  if (!overset) return fit
  const part = partOf(module)
  return {
    ...fit,
    characters: part > 0 ? 0 : fit.characters,
    oversetCharacters: overset.characters,
    oversetLines: overset.lines,
    ...(part > 0 ? { part } : {}),
  }
}

const unplaced = new WeakMap<Story, { paragraphs: Context['paragraphs']; size: PageSizeId; fit: StoryFit }>()

/** The fit of a story without a module, kept with the story: an over-full issue has many of them. */
function unplacedFitOf(context: Context, input: PageInput, id: string): StoryFit {
  const story = input.stories.get(id)!
  const { size } = input.page
  const known = unplaced.get(story)
  if (known && known.paragraphs === context.paragraphs && known.size === size) return known.fit
  const fields = Object.keys(FIELD_PARAGRAPH) as (keyof typeof FIELD_PARAGRAPH)[]
  const heads = fields.filter((field) => story[field].trim() !== '').length
  const fit = unplacedFit(story, heads + setBody(context, story, context.grid.columnPt, 'body').lines)
  unplaced.set(story, { paragraphs: context.paragraphs, size, fit })
  return fit
}

function rectangle(grid: Grid, module: Module): PageComposition['modules'][number] {
  const left = grid.typeArea.x + module.column * (grid.columnPt + grid.gutterPt)
  return {
    id: module.id,
    story: module.story,
    x: left,
    y: rowY(grid, module.row),
    width: module.columns * grid.columnPt + (module.columns - 1) * grid.gutterPt,
    height: module.rows * grid.stepPt,
  }
}

const violations = new WeakMap<ModuleSetting, number>()

function statistics(settings: readonly ModuleSetting[], level: KinsokuLevel): PageComposition['composition'] {
  let lines = 0
  let kinsokuViolations = 0
  let maxGapEm = 0
  let sum = 0
  let justified = 0
  for (const setting of settings) {
    lines += setting.fit.lines
    let found = violations.get(setting)
    if (found === undefined) violations.set(setting, (found = findViolations(setting.items, level).length))
    kinsokuViolations += found
    maxGapEm = Math.max(maxGapEm, setting.gaps.max)
    sum += setting.gaps.sum
    justified += setting.gaps.lines
  }
  return { lines, kinsokuViolations, maxGapEm, meanAbsGapEm: justified > 0 ? sum / justified : 0 }
}
