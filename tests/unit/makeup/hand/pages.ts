import fc from 'fast-check'
import type { Page } from '@shared/model/page'
import type { Module } from '@shared/model/placement'
import { fieldOf, inside } from '@shared/makeup/hand/field'
import { meets } from '@shared/makeup/hand/cells'
import { makeModule } from '../../../helpers/pages'

export const pageOf = (modules: Module[], more: Partial<Page> = {}): Page => ({
  number: 1,
  section: '',
  editor: '',
  layoutEditor: '',
  size: 'tabloid',
  stories: modules.map((module) => module.story),
  modules,
  leftovers: [],
  ...more,
})

/** A module of a story: column, row, columns, rows. */
export const at = (
  story: string,
  [column, row, columns, rows]: readonly [number, number, number, number],
  more: Partial<Module> = {},
): Module => makeModule(story, { column, row, columns, rows, ...more })

export const rect = (page: Page | null, story: string): number[] => {
  const found = page?.modules.find((module) => module.story === story)
  return found ? [found.column, found.row, found.columns, found.rows] : []
}

/** What is wrong with a page as a hand leaves it; empty when nothing is. */
export function faults(page: Page): string[] {
  const field = fieldOf(page)
  const found: string[] = []
  page.modules.forEach((module, n) => {
    if (!inside(field, module)) found.push(`${module.id} leaves the type area`)
    if (field.furniture.some((one) => meets(one, module))) found.push(`${module.id} covers furniture`)
    for (const other of page.modules.slice(n + 1))
      if (meets(other, module)) found.push(`${module.id} covers ${other.id}`)
    if (!page.stories.includes(module.story)) found.push(`${module.story} is not in the list`)
  })
  for (const ids of [page.modules.map(({ id }) => id), page.stories])
    if (new Set(ids).size !== ids.length) found.push(`doubled: ${ids.join(' ')}`)
  return found
}

/** A page cut into modules at random, some of them locked, some cells left free, furniture at its foot. */
export const pages: fc.Arbitrary<Page> = fc
  .record({
    cuts: fc.array(fc.record({ at: fc.nat(), upright: fc.boolean(), part: fc.nat() }), { maxLength: 9 }),
    drop: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
    pinned: fc.option(fc.nat({ max: 9 }), { freq: 3 }),
    furniture: fc.boolean(),
  })
  .map(({ cuts, drop, pinned, furniture }) => {
    let parts: [number, number, number, number][] = [[0, 0, 6, furniture ? 60 : 72]]
    for (const cut of cuts) {
      const n = cut.at % parts.length
      const [column, row, columns, rows] = parts[n]!
      const length = cut.upright ? columns : rows
      const least = cut.upright ? 1 : 4
      if (length < 2 * least) continue
      const first = least + (cut.part % (length - 2 * least + 1))
      const two: [number, number, number, number][] = cut.upright
        ? [
            [column, row, first, rows],
            [column + first, row, columns - first, rows],
          ]
        : [
            [column, row, columns, first],
            [column, row + first, columns, rows - first],
          ]
      parts = [...parts.slice(0, n), ...two, ...parts.slice(n + 1)]
    }
    const modules = parts
      .map((cells, n) => at(`s${n}`, cells, n === pinned ? { pinned: true } : {}))
      .filter((_, n) => !drop.includes(n))
    const stories = parts.map((_, n) => `s${n}`)
    const ad = {
      id: 'ad',
      kind: 'ad' as const,
      column: 0,
      row: 60,
      columns: 6,
      rows: 12,
      text: '',
      asset: null,
    }
    return pageOf(modules, { stories, ...(furniture ? { furniture: [ad] } : {}) })
  })
