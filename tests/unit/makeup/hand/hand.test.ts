import { describe, expect, it } from 'vitest'
import { alignModules, equalModules } from '@shared/makeup/hand/align'
import { blueprint } from '@shared/makeup/hand/blueprint'
import { copyOfStory, duplicateModule } from '@shared/makeup/hand/duplicate'
import { lockModules } from '@shared/makeup/hand/lock'
import { moveModules } from '@shared/makeup/hand/move'
import { orderStories } from '@shared/makeup/hand/order'
import { placeModule } from '@shared/makeup/hand/place'
import { resizeModule, setCells } from '@shared/makeup/hand/resize'
import { swapModules } from '@shared/makeup/hand/swap'
import { takeOff } from '@shared/makeup/hand/takeOff'
import { moveToPage } from '@shared/makeup/hand/toPage'
import { composePage } from '@shared/layout/page/compose'
import { makeInput, makePicture, makeStory, prose } from '../../../helpers/pages'
import { at, faults, pageOf, rect } from './pages'

const by = (columns: number, rows: number) => ({ columns, rows })

describe('moving', () => {
  const page = pageOf([at('a', [0, 0, 3, 20]), at('b', [0, 20, 3, 20]), at('c', [3, 0, 3, 72])])

  it('goes as far as the type area lets it, whatever is asked for', () => {
    const alone = pageOf([at('a', [1, 10, 2, 20])])
    expect(rect(moveModules(alone, ['m-a'], by(-9, -99), 'push'), 'a')).toEqual([0, 0, 2, 20])
    expect(rect(moveModules(alone, ['m-a'], by(9, 99), 'push'), 'a')).toEqual([4, 52, 2, 20])
  })
  it('pushes what is in the way along', () => {
    const moved = moveModules(page, ['m-a'], by(0, 5), 'push')
    expect(rect(moved, 'a')).toEqual([0, 5, 3, 20])
    expect(rect(moved, 'b')).toEqual([0, 25, 3, 20])
    expect(rect(moved, 'c')).toEqual([3, 0, 3, 72])
  })
  it('or cuts it where it stands', () => {
    const moved = moveModules(page, ['m-a'], by(0, 5), 'squeeze')
    expect(rect(moved, 'b')).toEqual([0, 25, 3, 15])
  })
  it('cuts the last one when there is no room to push into', () => {
    const full = pageOf([at('a', [0, 0, 6, 30]), at('b', [0, 40, 6, 32])])
    const moved = moveModules(full, ['m-a'], by(0, 14), 'push')
    expect(rect(moved, 'a')).toEqual([0, 14, 6, 30])
    expect(rect(moved, 'b')).toEqual([0, 44, 6, 28])
  })
  it('moves a selection together and leaves locked ones', () => {
    const one = lockModules(page, ['m-b'], true)
    expect(moveModules(one, ['m-b'], by(0, 1), 'push')).toBe(one)
    expect(moveModules(one, ['m-a'], by(0, 5), 'push')).toBeNull()
    const both = moveModules(page, ['m-a', 'm-b'], by(0, 7), 'push')
    expect([rect(both, 'a'), rect(both, 'b')]).toEqual([
      [0, 7, 3, 20],
      [0, 27, 3, 20],
    ])
  })
  it('keeps off furniture', () => {
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
    const fitted = pageOf([at('a', [0, 40, 3, 20])], { furniture: [ad] })
    expect(moveModules(fitted, ['m-a'], by(0, 4), 'push')).toBeNull()
    expect(rect(resizeModule(fitted, 'm-a', 's', by(0, 9), 'push'), 'a')).toEqual([0, 40, 3, 20])
  })
})

describe('resizing', () => {
  const page = pageOf([at('a', [0, 0, 3, 20]), at('b', [0, 20, 3, 20]), at('c', [3, 0, 3, 20])])

  it('moves the edges of its handle alone', () => {
    const alone = pageOf([at('a', [1, 10, 2, 20])])
    expect(rect(resizeModule(alone, 'm-a', 'nw', by(-1, -4), 'push'), 'a')).toEqual([0, 6, 3, 24])
    expect(rect(resizeModule(alone, 'm-a', 'se', by(2, 4), 'push'), 'a')).toEqual([1, 10, 4, 24])
    expect(rect(resizeModule(alone, 'm-a', 'n', by(3, 99), 'push'), 'a')).toEqual([1, 27, 2, 3])
    expect(rect(resizeModule(alone, 'm-a', 'w', by(9, 0), 'push'), 'a')).toEqual([2, 10, 1, 20])
  })
  it('squeezes neighbours, and they follow an edge that is drawn in', () => {
    const out = resizeModule(page, 'm-a', 's', by(0, 6), 'squeeze')
    expect(rect(out, 'b')).toEqual([0, 26, 3, 14])
    const back = resizeModule(page, 'm-a', 's', by(0, -6), 'squeeze')
    expect(rect(back, 'b')).toEqual([0, 14, 3, 26])
    expect(rect(resizeModule(page, 'm-a', 'e', by(-1, 0), 'squeeze'), 'c')).toEqual([2, 0, 4, 20])
  })
  it('takes numbers, kept inside the page', () => {
    expect(rect(setCells(page, 'm-a', { column: 5, row: 70, columns: 4, rows: 1 }, 'push'), 'a')).toEqual([
      2, 69, 4, 3,
    ])
  })
  it('keeps a picture over the whole width at the whole width and in its shape', () => {
    const picture = { picture: 'p1', column: 0, columns: 4, row: 0, rows: 20 }
    const own = pageOf([at('a', [0, 0, 4, 40], { pictures: [picture] })])
    const [module] = resizeModule(own, 'm-a', 'e', by(-2, 0), 'push')!.modules
    expect(module!.pictures).toEqual([{ picture: 'p1', column: 0, columns: 2, row: 0, rows: 10 }])
  })
})

it('swapping gives each story the place of the other, with the headline that belongs to it', () => {
  const head = { sizePt: 40, maxLines: 1, align: 'center' as const, airRows: 0 }
  const page = pageOf([at('a', [0, 0, 4, 40], { headline: head, frame: 'box' }), at('b', [4, 0, 2, 20])])
  const swapped = swapModules(page, 'm-a', 'm-b')
  expect([rect(swapped, 'a'), rect(swapped, 'b')]).toEqual([
    [4, 0, 2, 20],
    [0, 0, 4, 40],
  ])
  const [a, b] = swapped.modules
  expect([a!.headline.sizePt, b!.headline.sizePt]).toEqual([28, 40])
  expect([a!.frame, b!.frame]).toEqual(['box', 'none'])
  expect(swapModules(swapped, 'm-a', 'm-b').modules.map(({ id, column }) => [id, column])).toEqual([
    ['m-a', 0],
    ['m-b', 4],
  ])
  expect(swapModules(lockModules(page, ['m-a'], true), 'm-a', 'm-b').modules[1]!.column).toBe(4)
})

describe('aligning', () => {
  const page = pageOf([at('a', [0, 0, 2, 10]), at('b', [2, 15, 3, 10])])
  it.each([
    ['left', [0, 0], [0, 15]],
    ['right', [3, 0], [2, 15]],
    ['bottom', [0, 15], [2, 15]],
  ] as const)('%s', (edge, a, b) => {
    const aligned = alignModules(page, ['m-a', 'm-b'], edge, 'push')
    expect([rect(aligned, 'a').slice(0, 2), rect(aligned, 'b').slice(0, 2)]).toEqual([a, b])
  })
  it('lines a single one up with the page, and makes widths equal', () => {
    expect(rect(alignModules(page, ['m-a'], 'bottom', 'push'), 'a')).toEqual([0, 62, 2, 10])
    expect(rect(equalModules(page, ['m-a', 'm-b'], 'columns', 'push'), 'b')).toEqual([2, 15, 2, 10])
  })
})

it('ordering moves a story in the news rank, its module with it', () => {
  const page = pageOf([at('a', [0, 0, 1, 9]), at('b', [1, 0, 1, 9]), at('c', [2, 0, 1, 9])])
  expect(orderStories(page, ['c'], 'first').stories).toEqual(['c', 'a', 'b'])
  expect(orderStories(page, ['c'], 'earlier').modules.map(({ story }) => story)).toEqual(['a', 'c', 'b'])
  expect(orderStories(page, ['a'], 'later').stories).toEqual(['b', 'a', 'c'])
  expect(orderStories(page, ['c'], 'last')).toBe(page)
})

describe('putting on and taking off', () => {
  it('fills the free place a story is dropped into when it is about right for it', () => {
    const page = pageOf([at('a', [0, 0, 6, 30]), at('b', [2, 30, 4, 42])])
    const module = at('new', [0, 0, 2, 36])
    expect(rect(placeModule(page, module, { column: 1, row: 60 }, 'push'), 'new')).toEqual([0, 30, 2, 42])
  })
  it('makes room where none is free, and never drops what stood there', () => {
    const page = pageOf([at('a', [0, 0, 6, 36]), at('b', [0, 36, 6, 36])])
    const placed = placeModule(page, at('new', [0, 0, 2, 20]), { column: 2, row: 40 }, 'squeeze')!
    expect(rect(placed, 'new')).toEqual([2, 40, 2, 20])
    expect(placed.stories).toEqual(['a', 'b', 'new'])
    expect(faults(placed)).toEqual([])
  })
  it('keeps the story in the list, unless it is locked', () => {
    const page = pageOf([at('a', [0, 0, 3, 9])])
    const off = takeOff(page, ['m-a'])
    expect([off.stories, off.modules]).toEqual([['a'], []])
    const locked = lockModules(page, ['m-a'], true)
    expect(takeOff(locked, ['m-a'])).toBe(locked)
  })
  it('moves between pages of different sizes; without room the story waits in the list', () => {
    const from = pageOf([at('a', [4, 60, 4, 40])], { size: 'broadsheet' })
    const to = pageOf([], { number: 2 })
    const moved = moveToPage({ from, to }, 'm-a', null, 'push')
    expect([moved.from.stories, moved.from.modules]).toEqual([[], []])
    expect(rect(moved.to, 'a')).toEqual([2, 32, 4, 40])
    const full = pageOf([at('x', [0, 0, 6, 72], { pinned: true })], { number: 2 })
    const listed = moveToPage({ from, to: full }, 'm-a', null, 'push').to
    expect([listed.stories, listed.modules.length]).toEqual([['x', 'a'], 1])
  })
  it('copies a story with its module, beside it or in the list', () => {
    const page = pageOf([at('a', [0, 0, 3, 30])])
    const twice = duplicateModule(page, 'm-a', { module: 'm-b', story: 'b' })
    expect(rect(twice, 'b')).toEqual([3, 0, 3, 30])
    expect(twice.stories).toEqual(['a', 'b'])
    const full = pageOf([at('a', [0, 0, 6, 72], { pinned: true })])
    expect(duplicateModule(full, 'm-a', { module: 'm-b', story: 'b' }).stories).toEqual(['a', 'b'])
    const story = makeStory('a', { slug: '水管', text: ['一'], status: 'approved' })
    expect(copyOfStory(story, 'b', ' 2')).toMatchObject({ id: 'b', slug: '水管 2', status: 'draft' })
  })
})

it.each([80, 400, 1200])('a story of %i 字 gets a module of about its size', (characters) => {
  const story = makeStory('a', {
    text: prose(characters),
    pictures: characters > 1000 ? [makePicture('p1', { pixels: { width: 1200, height: 800 } })] : [],
  })
  const input = makeInput([story], 'tabloid')
  const module = blueprint(input.page, story, input.stories, 'm-a')
  const [fit] = composePage({ ...input, page: { ...input.page, modules: [module] } }).fits
  const asked = module.columns * module.rows
  expect(fit!.oversetLines).toBeLessThan(asked * 0.15)
  expect(fit!.holeLines).toBeLessThan(asked * 0.3)
})
