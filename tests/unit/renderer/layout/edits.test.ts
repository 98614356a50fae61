import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, editsBetween } from '../../../../renderer/layout/edits'

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('', '字', 0, 1, true, null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value')),
  ),
})).value

describe('edits of a document', () => {
  it('lead from any value to any other', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const old = structuredClone(before)
        expect(applyEdits(before, structuredClone(editsBetween(before, after)))).toEqual(after)
        expect(before).toEqual(old)
      }),
      { numRuns: 1000 },
    )
  })

  const leaf = (text: string) => ({ text })
  const block = (...texts: string[]) => ({ type: 'paragraph', children: texts.map(leaf) })
  const before = {
    stories: { a: { blocks: [block('一'), block('二', '三'), block('四')] }, b: { blocks: [] } },
  }

  it('name the leaf that changed and leave all else the same objects', () => {
    const { blocks } = before.stories.a
    const changed = blocks.with(1, { ...blocks[1]!, children: [blocks[1]!.children[0]!, leaf('三三')] })
    const edits = editsBetween(before, { stories: { ...before.stories, a: { blocks: changed } } })
    expect(edits).toEqual([{ path: ['stories', 'a', 'blocks', 1, 'children', 1, 'text'], value: '三三' }])
    const after = applyEdits(before, edits)
    expect(after.stories.b).toBe(before.stories.b)
    expect(after.stories.a).not.toBe(before.stories.a)
    expect(after.stories.a.blocks[0]).toBe(blocks[0])
    expect(after.stories.a.blocks[1]).not.toBe(blocks[1])
    expect(after.stories.a.blocks[1]!.children[0]).toBe(blocks[1]!.children[0])
  })

  it('put a split paragraph in by itself, however long the story', () => {
    const { blocks } = before.stories.a
    const halves = [block('二'), block('三')]
    const split = blocks.toSpliced(1, 1, ...halves)
    const edits = editsBetween(before, { stories: { ...before.stories, a: { blocks: split } } })
    expect(edits).toEqual([{ path: ['stories', 'a', 'blocks'], at: 1, drop: 1, insert: halves }])
    expect(applyEdits(before, edits).stories.a.blocks[2 + 1]).toBe(blocks[2])
  })

  it('are refused where their place is not there', () => {
    const refused = [
      [{ path: ['stories', 'z', 'blocks'], value: [] }],
      [{ path: ['stories', 'a', 'blocks', 3], value: block() }],
      [{ path: ['stories', 'a', 'blocks'], at: 2, drop: 2, insert: [] }],
      [{ path: ['stories', 'a'], at: 0, drop: 0, insert: [] }],
      [{ path: ['stories', 'z'], remove: true as const }],
    ]
    for (const edits of refused)
      expect(() => applyEdits(before, edits)).toThrow(/^no such place in the issue: stories\//)
  })
})
