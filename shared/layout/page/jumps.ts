import type { Module } from '@shared/model/placement'
import type { Page } from '@shared/model/page'
import { standingOn } from './around'
import { contextFor } from './contextFor'
import { withinGrid } from './cover'
import { NO_JUMP, TEXT_END, type Jump, type TextStart } from './jump'
import { setModule } from './setModule'
import type { PageInput } from './types'

/** One part of a story that jumps: its module, and the page that it stands on. */
export interface Part {
  page: Page
  module: Module
}

/** Number of a module's part: 0 where the story begins. */
export const partOf = (module: Module): number => module.part ?? 0

/** The parts of a story in the order they are read; of two modules with one number the first counts. */
export function partsOf(story: string, pages: readonly Page[]): Part[] {
  const parts = new Map<number, Part>()
  for (const page of pages)
    for (const module of page.modules)
      if (module.story === story && !parts.has(partOf(module))) parts.set(partOf(module), { page, module })
  return [...parts.entries()].sort(([a], [b]) => a - b).map(([, part]) => part)
}

/** Stories with a module on the page that is a continuation or has one. */
function jumping(page: Page, pages: readonly Page[]): Set<string> {
  const continued = new Set<string>()
  for (const { modules } of pages)
    for (const module of modules) if (partOf(module) > 0) continued.add(module.story)
  if (continued.size === 0) return continued
  const here = new Set(page.modules.map(({ story }) => story))
  return new Set([...continued].filter((story) => here.has(story)))
}

/** What a page must know of the stories that jump from, to or across it. */
export interface PageJumps {
  /** By module id. */
  of: ReadonlyMap<string, Jump>
  /** What of a story finds no room in any of its parts, by story id. */
  overset: ReadonlyMap<string, { characters: number; lines: number }>
}

const NONE: PageJumps = { of: new Map(), overset: new Map() }

/**
 * Follows the page's jumping stories through all their parts, setting each in turn: where one part ends the next
 * begins. The lines 下转 and 上接 name the pages that the parts stand on now, so they stay true when pages move.
 */
export function jumpsOf(input: PageInput): PageJumps {
  const pages = input.pages ?? [input.page]
  const stories = jumping(input.page, pages)
  if (stories.size === 0) return NONE
  const of = new Map<string, Jump>()
  const overset = new Map<string, { characters: number; lines: number }>()
  for (const id of stories) {
    const story = input.stories.get(id)
    if (!story) continue
    const parts = partsOf(id, pages)
    let start: TextStart | null = null
    // Headlines and captions are overset where they stand, the text where the last part ends.
    const left = { characters: 0, lines: 0 }
    let came: number | null = null
    const elsewhere = parts.slice(1).flatMap(({ module }) => module.pictures.map(({ picture }) => picture))
    const shared = elsewhere.length > 0 ? { elsewhere } : {}
    parts.forEach(({ page, module }, n) => {
      const context = contextFor({ ...input, page })
      const inside = withinGrid(context.grid, module)
      const on = standingOn(context.grid, page, module)
      const next = parts[n + 1]
      const fromPage = came !== null && came !== page.number && start !== TEXT_END ? came : null
      let jump: Jump = { start: n === 0 ? null : start, fromPage, toPage: null, goesOn: false, ...shared }
      let setting = setModule(context, story, inside, n === 0 && elsewhere.length === 0 ? NO_JUMP : jump)
      if (next && setting.end) {
        const toPage = next.page.number === page.number ? null : next.page.number
        jump = { ...jump, toPage, goesOn: true }
        setting = setModule(context, story, inside, jump, on)
      }
      if (page === input.page) of.set(module.id, jump)
      left.characters += setting.fit.oversetCharacters
      left.lines += setting.fit.oversetLines
      start = setting.end ?? TEXT_END
      came = page.number
    })
    overset.set(id, left)
  }
  return { of, overset }
}
