import type { Page } from '@shared/model/page'
import type { Module } from '@shared/model/placement'
import { refit } from './refit'

/**
 * Two stories change places: each takes the other's rectangle and, with it, the place's headline (size, lines, side)
 * and legs; pictures and frame go with the story. The page itself when one is locked or not there.
 */
export function swapModules(page: Page, one: string, other: string): Page {
  const a = page.modules.find((module) => module.id === one)
  const b = page.modules.find((module) => module.id === other)
  if (!a || !b || a === b || a.pinned || b.pinned) return page
  const modules = page.modules.map((module) =>
    module === a ? inPlaceOf(a, b) : module === b ? inPlaceOf(b, a) : module,
  )
  return { ...page, modules }
}

function inPlaceOf(module: Module, place: Module): Module {
  // The body's direction is the place's; legs are set anew with it.
  const { legs: _legs, vertical: _vertical, ...plain } = module
  const next: Module = { ...refit(plain, place), headline: place.headline }
  if (place.legs !== undefined) next.legs = place.legs
  if (place.vertical) next.vertical = true
  return next
}
