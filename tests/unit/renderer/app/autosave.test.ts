import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave, MAX_WAIT_MS, QUIET_MS, useSave } from '../../../../renderer/app/autosave'
import type { Doc, DocChange } from '../../../../renderer/app/doc'
import { docFrom, openIssue } from '../documents'

const withHeadline = (doc: Doc, id: string, headline: string): Doc => ({
  ...doc,
  stories: { ...doc.stories, [id]: { ...doc.stories[id]!, headline } },
})
const status = () => useSave.getState().status

describe('autosave', () => {
  let written: DocChange[]
  let failures: number
  let autosave: Autosave
  let doc: Doc
  beforeEach(() => {
    vi.useFakeTimers()
    written = []
    failures = 0
    autosave = new Autosave(async (_dir, change) => {
      if (failures > 0) {
        failures--
        throw new Error('磁盘已满')
      }
      written.push(change)
    })
    doc = docFrom(openIssue())
    autosave.open('/x', doc)
  })
  afterEach(() => {
    autosave.close()
    vi.useRealTimers()
  })

  it('writes what changed, once it is quiet', async () => {
    const next = withHeadline(doc, 'b', '新')
    autosave.changed(next)
    expect(status()).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1)
    expect(written).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(written).toEqual([
      { issue: null, pages: [], stories: [next.stories.b], removed: [], removedPages: [] },
    ])
    expect(status()).toBe('saved')
  })

  it('does not wait for ever while someone types', async () => {
    for (let ms = 0; ms < MAX_WAIT_MS + QUIET_MS; ms += 100) {
      doc = withHeadline(doc, 'a', `字${ms}`)
      autosave.changed(doc)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(written.length).toBeGreaterThan(0)
  })

  it('names removed stories, and writes a story again that comes back', async () => {
    const { a, ...rest } = doc.stories
    autosave.changed({ ...doc, stories: rest })
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    expect(written.at(-1)).toMatchObject({ stories: [], removed: ['a'] })
    autosave.changed({ ...doc, stories: { ...rest, a: a! } })
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    expect(written.at(-1)).toMatchObject({ stories: [a], removed: [] })
  })

  it('keeps what failed, says why, tries again by itself, and takes later changes along', async () => {
    failures = 2
    autosave.changed(withHeadline(doc, 'a', '一'))
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    expect(useSave.getState()).toMatchObject({ status: 'failed', error: { message: '磁盘已满' } })
    expect(autosave.dirty).toBe(true)
    const both = withHeadline(withHeadline(doc, 'a', '一'), 'b', '二')
    autosave.changed(both)
    expect(status()).toBe('failed')
    await vi.advanceTimersByTimeAsync(1000 + 2000)
    expect(status()).toBe('saved')
    expect(written).toEqual([
      { issue: null, pages: [], stories: [both.stories.a, both.stories.b], removed: [], removedPages: [] },
    ])
  })

  it('flush saves at once and tells whether it could', async () => {
    failures = 1
    autosave.changed(withHeadline(doc, 'a', '一'))
    expect(await autosave.flush()).toBe(false)
    expect(await autosave.flush()).toBe(true)
    expect(written).toHaveLength(1)
    expect(await autosave.flush()).toBe(true)
    expect(written).toHaveLength(1)
  })

  it('saves one at a time: a change during a save follows after it', async () => {
    let finish = () => {}
    let running = 0
    const slow = new Autosave(async (_dir, change) => {
      expect(++running).toBe(1)
      await new Promise<void>((resolve) => (finish = resolve))
      running--
      written.push(change)
    })
    slow.open('/x', doc)
    const first = withHeadline(doc, 'a', '一')
    slow.changed(first)
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    expect(status()).toBe('saving')
    const second = withHeadline(first, 'b', '二')
    slow.changed(second)
    await vi.advanceTimersByTimeAsync(QUIET_MS * 3)
    finish()
    await vi.advanceTimersByTimeAsync(QUIET_MS)
    expect(status()).toBe('saving')
    finish()
    await vi.advanceTimersByTimeAsync(0)
    expect(written.map((change) => change.stories.map((story) => story.id))).toEqual([['a'], ['b']])
    expect(status()).toBe('saved')
    slow.close()
  })

  it('takes what main wrote as being on disk', () => {
    const next = withHeadline(doc, 'a', '导入')
    autosave.writtenByMain({}, { a: next.stories.a! })
    autosave.changed(next)
    expect(autosave.dirty).toBe(false)
    expect(status()).toBe('saved')
  })
})
