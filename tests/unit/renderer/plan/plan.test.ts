import { beforeEach, describe, expect, it } from 'vitest'
import { openDoc, redoDoc, selectPage, selectStory, undoDoc, useApp } from '../../../../renderer/app/store'
import { addPageAt, movePages, removePageOf, setImprint, stepPage } from '../../../../renderer/plan/acts'
import { sourcesOf } from '../../../../renderer/plan/overviews'
import { makeModule } from '../../../helpers/pages'
import { openIssue, story } from '../documents'

const state = () => useApp.getState()
const sections = () => state().doc!.issue.pages.map((number) => state().doc!.pages[number]!.section)

beforeEach(() => {
  const open = openIssue()
  const [first] = open.pages
  openDoc({
    ...open,
    issue: { ...open.issue, pages: [1, 2, 3] },
    pages: [
      { ...first!, modules: [makeModule('a', { id: 'm-a' })] },
      { ...first!, number: 2, section: '城事', stories: ['d'], leftovers: [], modules: [] },
      {
        ...first!,
        number: 3,
        section: '副刊',
        stories: [],
        leftovers: [],
        modules: [makeModule('a', { id: 'm-a1', part: 1 })],
      },
    ],
    stories: [...open.stories, story('d')],
  })
})

describe('the pages of the open issue', () => {
  it('are added, and the new one is shown; one undo takes it away', () => {
    expect(addPageAt({ number: 2, section: '民生', size: 'tabloid' })).toBeNull()
    expect(sections()).toEqual(['要闻', '民生', '城事', '副刊'])
    expect(state()).toMatchObject({ page: 2, story: null })
    undoDoc()
    expect(sections()).toEqual(['要闻', '城事', '副刊'])
    expect(state().page).toBe(1)
    redoDoc()
    expect(state().page).toBe(2)
    expect(addPageAt({ number: 0, section: '', size: 'tabloid' })).toMatch(/999/u)
    expect(addPageAt({ number: NaN, section: '', size: 'tabloid' })).toMatch(/999/u)
  })

  it('change places, and the one that is shown stays so', () => {
    selectPage(1)
    expect(stepPage(1, 1)).toBe(2)
    expect(sections()).toEqual(['城事', '要闻', '副刊'])
    expect(state().page).toBe(2)
    expect(stepPage(1, -1)).toBe(1)
    expect(movePages([3], 1)).toBe(1)
    expect(sections()).toEqual(['副刊', '城事', '要闻'])
    expect(state().page).toBe(3)
    undoDoc()
    undoDoc()
    expect(sections()).toEqual(['要闻', '城事', '副刊'])
    expect(state().page).toBe(1)
  })

  it('are taken out with their stories, and come back with them', () => {
    const before = state().doc!
    removePageOf(1, 'remove')
    expect(sections()).toEqual(['城事', '副刊'])
    // Story a goes on on the last page, where it begins now.
    expect(Object.keys(state().doc!.stories).sort()).toEqual(['a', 'd'])
    expect(state().doc!.pages[2]).toMatchObject({ section: '副刊', stories: ['a'] })
    expect(state().page).toBe(1)
    undoDoc()
    expect(state().doc).toEqual(before)
    removePageOf(2, { to: 3 })
    expect(state().doc!.pages[2]).toMatchObject({ section: '副刊', stories: ['d'] })
    expect(Object.keys(state().doc!.stories)).toHaveLength(4)
  })

  it('share a masthead, whose key goes with its last line', () => {
    setImprint(['第 1 期'])
    expect(state().doc!.issue.imprint).toEqual(['第 1 期'])
    setImprint([])
    expect(state().doc!.issue).not.toHaveProperty('imprint')
  })
})

describe('a story that goes on on the page shown', () => {
  it('is chosen there, not where it begins', () => {
    selectPage(3)
    selectStory('a')
    expect(state()).toMatchObject({ page: 3, story: 'a' })
    selectStory('d')
    expect(state().page).toBe(2)
  })
})

describe('what a page’s picture is made of', () => {
  it('is its own stories, and all pages where it has part of a story that jumps', () => {
    const { doc } = state()
    const changed = { ...doc!, stories: { ...doc!.stories, d: story('d', { headline: '改了' }) } }
    expect(sourcesOf(changed, 1)).toEqual(sourcesOf(doc!, 1))
    expect(sourcesOf(changed, 2).at(-1)).not.toBe(sourcesOf(doc!, 2).at(-1))
    expect(sourcesOf(doc!, 1)).toContain(doc!.pages)
    expect(sourcesOf(doc!, 2)).not.toContain(doc!.pages)
  })
})
