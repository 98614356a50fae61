import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Page } from '@shared/model/page'
import { banxin, madeUp } from '../../helpers/commandLine'

const pageOf = (dir: string): Page => JSON.parse(readFileSync(join(dir, 'pages', '01.json'), 'utf8')) as Page

interface Printed {
  page: number
  saved: number | null
  proposals: {
    total: number
    oversetLines: number
    modules: unknown[]
    reasons: { zh: string; en: string }[]
  }[]
}

describe('banxin makeup --proposals', () => {
  it('prints the proposals ranked with reasons, and saves the first', async () => {
    const dir = await madeUp()
    const { code, out, err } = await banxin(['makeup', dir, '--page', '1', '--proposals', '2', '--seed', '5'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^第 1 版，方案 [12] 个/)
    expect(out).toContain('1 *  ')
    expect(out).toContain('溢文 0 行')
    expect(out).toContain('存了方案 1 / proposal 1 saved')
    expect(pageOf(dir).modules.length).toBe(pageOf(dir).stories.length)
  })

  it('saves nothing on a dry run, prints JSON, and the same for the same seed', async () => {
    const dir = await madeUp()
    const before = pageOf(dir)
    const argv = [
      'makeup',
      dir,
      '--proposals',
      '2',
      '--seed',
      '9',
      '--time-limit',
      '60s',
      '--dry-run',
      '--json',
    ]
    const first = await banxin(argv)
    expect(first.code).toBe(0)
    const printed = JSON.parse(first.out) as Printed
    expect(printed).toMatchObject({ format: 1, page: 1, saved: null })
    expect(printed.proposals[0]!.modules.length).toBe(before.stories.length)
    expect(printed.proposals[0]!.reasons.length).toBeGreaterThan(0)
    expect(pageOf(dir)).toEqual(before)
    expect((await banxin(argv)).out).toBe(first.out)
  })

  it('saves the one chosen, and refuses one that is not there with the page intact', async () => {
    const dir = await madeUp()
    const argv = ['makeup', dir, '--proposals', '1', '--time-limit', '60s']
    const listed = JSON.parse((await banxin([...argv, '--dry-run', '--json'])).out) as Printed
    const before = pageOf(dir)
    const none = await banxin([...argv, '--choose', '6'])
    expect(none.code).toBe(2)
    expect(none.err).toContain('没有第 6 个')
    expect(pageOf(dir)).toEqual(before)
    expect((await banxin([...argv, '--choose', '1'])).code).toBe(0)
    expect(pageOf(dir).modules).toEqual(listed.proposals[0]!.modules)
  })

  it.each([
    ['--proposals', '0'],
    ['--proposals', '7'],
    ['--proposals', 'viele'],
    ['--seed', '-1'],
    ['--time-limit', '5x'],
    ['--time-limit', '0'],
    ['--choose', '1.5'],
  ])('refuses %s %s in one line', async (option, value) => {
    const { code, err } = await banxin(['makeup', '/nowhere.issue', option, value])
    expect(code).toBe(2)
    expect(err.split('\n')).toHaveLength(1)
    expect(err).toContain(option)
  })
})
