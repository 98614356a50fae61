import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page } from '@shared/model/page'
import { ALIGNMENTS, alignModules, equalModules } from '@shared/makeup/hand/align'
import { blueprint, moduleId } from '@shared/makeup/hand/blueprint'
import { duplicateModule } from '@shared/makeup/hand/duplicate'
import { lockModules } from '@shared/makeup/hand/lock'
import { moveModules } from '@shared/makeup/hand/move'
import { ORDERS, orderStories } from '@shared/makeup/hand/order'
import { placeModule } from '@shared/makeup/hand/place'
import { HANDLES, resizeModule, setCells } from '@shared/makeup/hand/resize'
import { MODES, type Mode } from '@shared/makeup/hand/settle'
import { swapModules } from '@shared/makeup/hand/swap'
import { takeOff } from '@shared/makeup/hand/takeOff'
import { listOnPage, moveToPage } from '@shared/makeup/hand/toPage'
import { makeStory, prose } from '../../../helpers/pages'
import { faults, pageOf, pages } from './pages'

const SEED = Number(process.env.FC_SEED ?? 20211203)
const RUNS = Number(process.env.FC_RUNS ?? 120)

type Two = readonly [Page, Page]
/** One act of a hand on the first of two pages, of the module (or story) number n. */
type Act = (pages: Two, n: number) => Two

const step = fc.record({ columns: fc.integer({ min: -7, max: 7 }), rows: fc.integer({ min: -90, max: 90 }) })
const mode: fc.Arbitrary<Mode> = fc.constantFrom(...MODES)
const cell = fc.record({ column: fc.nat({ max: 5 }), row: fc.nat({ max: 71 }) })

const pick = <T>(list: readonly T[], n: number): T | undefined =>
  list.length > 0 ? list[n % list.length] : undefined
const onFirst =
  (act: (page: Page, id: string, others: string[]) => Page | null): Act =>
  ([page, other], n) => {
    const module = pick(page.modules, n)
    if (!module) return [page, other]
    const second = pick(page.modules, n + 1)!
    return [act(page, module.id, [...new Set([module.id, second.id])]) ?? page, other]
  }

const story = (id: string) =>
  makeStory(id, { text: prose(60 + (id.charCodeAt(id.length - 1) % 7) * 130, id.length) })

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(step, mode, fc.boolean())
    .map(([by, how, both]) => onFirst((page, id, two) => moveModules(page, both ? two : [id], by, how))),
  fc
    .tuple(step, mode, fc.constantFrom(...HANDLES))
    .map(([by, how, handle]) => onFirst((page, id) => resizeModule(page, id, handle, by, how))),
  fc
    .tuple(cell, fc.integer({ min: -1, max: 9 }), fc.integer({ min: -1, max: 99 }), mode)
    .map(([at, columns, rows, how]) =>
      onFirst((page, id) => setCells(page, id, { ...at, columns, rows }, how)),
    ),
  fc.constant(onFirst((page, id, two) => swapModules(page, id, two[1] ?? id))),
  fc
    .tuple(fc.constantFrom(...ALIGNMENTS), mode)
    .map(([edge, how]) => onFirst((page, _, two) => alignModules(page, two, edge, how))),
  fc
    .tuple(fc.constantFrom('columns' as const, 'rows' as const), mode)
    .map(([what, how]) => onFirst((page, _, two) => equalModules(page, two, what, how))),
  fc
    .constantFrom(...ORDERS)
    .map((where) =>
      onFirst((page, id) => orderStories(page, [page.modules.find((one) => one.id === id)!.story], where)),
    ),
  fc.boolean().map((locked) => onFirst((page, id) => lockModules(page, [id], locked))),
  fc.constant(onFirst((page, id) => takeOff(page, [id]))),
  fc
    .nat({ max: 999_999 })
    .map((copy) =>
      onFirst((page, id) =>
        page.stories.includes(`copy-${copy}`)
          ? page
          : duplicateModule(page, id, { module: `m-copy-${copy}`, story: `copy-${copy}` }),
      ),
    ),
  fc.tuple(cell, mode).map(([at, how]): Act => ([page, other], n) => {
    const id = pick(page.stories, n)
    if (id === undefined) return [page, other]
    const placed = page.modules.find((one) => one.story === id)
    const own = story(id)
    const module = placed ?? blueprint(page, own, new Map([[id, own]]), moduleId(page, id))
    return [placeModule(page, module, at, how) ?? page, other]
  }),
  fc.tuple(fc.option(cell), mode, fc.boolean()).map(([at, how, back]): Act => ([page, other], n) => {
    const [from, to] = back ? [other, page] : [page, other]
    const module = pick(from.modules, n)
    const unplaced = pick(from.stories, n)
    const moved = module
      ? moveToPage({ from, to }, module.id, at, how)
      : unplaced === undefined
        ? { from, to }
        : listOnPage({ from, to }, unplaced)
    return back ? [moved.to, moved.from] : [moved.from, moved.to]
  }),
)

describe('whatever a hand does, one act after the other', () => {
  it('modules stay inside, apart and off the furniture, locked ones where they are, and no story is lost', () => {
    const sequence = fc.array(fc.tuple(acts, fc.nat({ max: 99 })), { minLength: 6, maxLength: 30 })
    let changes = 0
    fc.assert(
      fc.property(pages, sequence, (start, list) => {
        let two: Two = [start, pageOf([], { number: 2, size: 'broadsheet' })]
        expect(faults(start)).toEqual([])
        const known = new Set(start.stories)
        for (const [act, n] of list) {
          const before = two
          two = act(two, n)
          if (two[0] !== before[0]) changes++
          expect(two.flatMap(faults)).toEqual([])
          const all = two.flatMap((page) => page.stories)
          expect(new Set(all).size).toBe(all.length)
          for (const id of all) if (id.startsWith('copy-')) known.add(id)
          expect(new Set(all)).toEqual(known)
          for (const module of before[0].modules)
            if (module.pinned) {
              const after = two[0].modules.find((one) => one.id === module.id)
              expect({ ...after, pinned: true }).toEqual(module)
            }
        }
      }),
      { seed: SEED, numRuns: RUNS },
    )
    // The acts must be such that most of them do something.
    expect(changes).toBeGreaterThan(RUNS * 3)
  })

  it('a move and the same move back never loses a module, and a move by nothing changes nothing', () => {
    fc.assert(
      fc.property(pages, step, mode, fc.nat(), (page, by, how, n) => {
        const module = pick(page.modules, n)
        if (!module) return
        expect(moveModules(page, [module.id], { columns: 0, rows: 0 }, how)).toBe(page)
        const there = moveModules(page, [module.id], by, how)
        if (there) expect(there.modules.map(({ id }) => id)).toEqual(page.modules.map(({ id }) => id))
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })
})
