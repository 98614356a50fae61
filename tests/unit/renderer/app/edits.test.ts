import { beforeEach, describe, expect, it } from 'vitest'
import { paragraph } from '@shared/model/text'
import * as edits from '../../../../renderer/app/edits'
import { openDoc, redoDoc, selectStory, undoDoc, useApp } from '../../../../renderer/app/store'
import { openIssue, story } from '../documents'

const state = useApp.getState
const page = () => state().doc!.pages[1]!
beforeEach(() => openDoc(openIssue()))

describe('edits of the open issue', () => {
  it('opens on the first story of the first page', () => {
    expect(state()).toMatchObject({ dir: '/issues/x.issue', page: 1, story: 'a' })
  })

  it('adds a story below the selected one, under an id nobody had', () => {
    const id = edits.addStory()
    expect(page().stories).toEqual(['a', id, 'b', 'c'])
    expect(id).toMatch(/^[a-z0-9-]+$/u)
    expect(state().story).toBe(id)
    undoDoc()
    expect(page().stories).toEqual(['a', 'b', 'c'])
    expect(state().doc!.stories[id]).toBeUndefined()
    expect(state().story).toBe('a')
  })

  it('deletes a story with its module, selects its neighbour, and brings all of it back', () => {
    selectStory('b')
    const before = state().doc
    edits.deleteStory('b')
    expect(page().stories).toEqual(['a', 'c'])
    expect(state().story).toBe('c')
    undoDoc()
    expect(state().doc).toEqual(before)
    expect(state().story).toBe('b')
    redoDoc()
    expect(state().doc!.stories.b).toBeUndefined()
  })

  it('reorders by drag and by step, and not beyond the ends', () => {
    edits.reorderStories(['c'], 'a', 'before')
    expect(page().stories).toEqual(['c', 'a', 'b'])
    edits.moveStory('c', 1)
    expect(page().stories).toEqual(['a', 'c', 'b'])
    edits.moveStory('b', 1)
    edits.moveStory('a', -1)
    expect(page().stories).toEqual(['a', 'c', 'b'])
    edits.reorderStories(['a', 'b'], 'c', 'after')
    expect(page().stories).toEqual(['c', 'a', 'b'])
  })

  it('ends a typed run with the sentence', () => {
    const before = openIssue().stories[0]!.blocks
    const type = (text: string, typed: string) =>
      edits.setBlocks('a', [paragraph(text)], {
        label: 'typing',
        run: 'insert',
        typed,
        before: null,
        after: null,
      })
    type('他', '他')
    type('他来', '来')
    type('他来。', '。')
    type('他来。她', '她')
    undoDoc()
    expect(state().doc!.stories.a!.blocks).toEqual([paragraph('他来。')])
    undoDoc()
    expect(state().doc!.stories.a!.blocks).toEqual(before)
  })

  it('makes a story of a leftover, or lets it go, and back', () => {
    const [leftover] = page().leftovers
    edits.takeLeftover(leftover!, 'story')
    const made = state().doc!.stories[state().story!]!
    expect(made.blocks).toEqual([paragraph('散句')])
    expect(page().leftovers).toEqual([])
    undoDoc()
    expect(page().leftovers).toEqual([leftover])
    edits.takeLeftover(leftover!, 'dismiss')
    expect(page().leftovers).toEqual([])
  })

  it('takes an import as one step', () => {
    const imported = [story('n1'), story('n2')]
    edits.importedIntoDoc({ ...page(), stories: [...page().stories, 'n1', 'n2'] }, imported)
    expect(state().story).toBe('n1')
    expect(page().stories).toHaveLength(5)
    undoDoc()
    expect(page().stories).toEqual(['a', 'b', 'c'])
    expect(Object.keys(state().doc!.stories)).toEqual(['a', 'b', 'c'])
  })

  it('changes nothing of a read-only issue', () => {
    openDoc({ ...openIssue(), readOnly: true })
    const { doc } = state()
    edits.setField('a', 'headline', '改')
    edits.deleteStory('a')
    expect(state().doc).toBe(doc)
    expect(undoDoc()).toBe(false)
  })
})
