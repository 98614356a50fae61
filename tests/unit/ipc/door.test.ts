import { describe, expect, it, vi } from 'vitest'
import { CALLS, type CallName } from '@shared/ipc/contract'
import { FormatError } from '@shared/format/problem'
import { Failure } from '../../../electron/main/files/failure'
import { makeDoor, type Handlers } from '../../../electron/main/ipc/door'

const ORIGIN = 'banxin://app'
const own = { url: 'banxin://app/', parent: null }

/** A door whose every handler counts its calls. */
function door(over: Partial<Handlers> = {}) {
  const called = vi.fn()
  const handlers = Object.fromEntries(
    Object.keys(CALLS).map((name) => [name, (payload: unknown) => (called(name, payload), null)]),
  ) as unknown as Handlers
  return { called, open: makeDoor({ ...handlers, ...over }, ORIGIN) }
}

describe('the door', () => {
  it('lets the app in and hands over the parsed payload', async () => {
    const { called, open } = door()
    const payload = { dir: '/x', issue: null, pages: [], stories: [] }
    expect(await open(own, true, 'issue.save', payload)).toEqual({ ok: true, value: null })
    expect(called).toHaveBeenCalledWith('issue.save', { ...payload, removed: [], removedPages: [] })
    expect(await open({ ...own, url: 'banxin://app/index.html#x' }, true, 'app.quit', null)).toMatchObject({
      ok: true,
    })
  })

  it.each<[string, { url: string; parent: unknown } | null, boolean]>([
    ['another window', own, false],
    ['a frame that is gone', null, true],
    ['a frame within the page', { ...own, parent: own }, true],
    ['another host', { url: 'banxin://evil/', parent: null }, true],
    ['a host that begins alike', { url: 'banxin://app.evil/', parent: null }, true],
    ['another scheme', { url: 'https://app/', parent: null }, true],
    ['a file', { url: 'file:///banxin://app/', parent: null }, true],
    ['no URL', { url: '', parent: null }, true],
    ['about:blank', { url: 'about:blank', parent: null }, true],
  ])('refuses %s, on every call', async (_what, frame, isOwn) => {
    const { called, open } = door()
    for (const name of Object.keys(CALLS))
      expect(await open(frame, isOwn, name, null)).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(called).not.toHaveBeenCalled()
  })

  it.each(Object.keys(CALLS) as CallName[])('refuses bad payloads of %s', async (name) => {
    const { called, open } = door()
    for (const payload of [
      undefined,
      7,
      'text',
      [],
      { dir: 5 },
      { nothing: true },
      JSON.parse('{"__proto__":{"dir":"/x"}}'),
    ])
      expect(await open(own, true, name, payload)).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(called).not.toHaveBeenCalled()
  })

  it.each([['toString'], ['__proto__'], ['constructor'], ['no.such'], [null], [{}], [undefined]])(
    'refuses the call %s',
    async (name) => {
      const { called, open } = door()
      expect(await open(own, true, name, null)).toMatchObject({ ok: false, error: { code: 'invalid' } })
      expect(called).not.toHaveBeenCalled()
    },
  )

  it.each<[string, unknown, object]>([
    [
      'a failure',
      new Failure('disk-full', '磁盘已满', 'a.json'),
      { code: 'disk-full', message: '磁盘已满', file: 'a.json' },
    ],
    [
      'a format error',
      new FormatError('a.json', '/id', '不对'),
      { code: 'invalid', message: 'a.json（/id）：不对', file: 'a.json' },
    ],
    ['a newer format', new FormatError('a.json', '/format', '新', true), { code: 'newer-format' }],
  ])('answers %s with its words', async (_what, error, expected) => {
    const { open } = door({ 'app.info': () => Promise.reject(error as Error) })
    expect(await open(own, true, 'app.info', null)).toMatchObject({ ok: false, error: expected })
  })

  it('answers an unforeseen error too, and tells the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { open } = door({
      'app.info': () => {
        throw new TypeError('x is undefined')
      },
    })
    expect(await open(own, true, 'app.info', null)).toMatchObject({
      ok: false,
      error: { code: 'internal', message: expect.stringContaining('x is undefined') as string },
    })
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })
})
