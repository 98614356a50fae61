import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkSchema } from '@shared/format/schema/check'
import { issueStore } from '../../../electron/main/issues/store'
import { banxin } from '../../helpers/commandLine'
import { someIssue, someModule, somePage, someStory } from '../../helpers/documents'
import { picture } from '../../helpers/pictureFiles'
import { snapshot, temporaryFolder } from '../../helpers/temporary'

const store = issueStore()

/** An issue with a picture so many pixels wide on two columns of 四开: 23 字 of 9 pt, 207 pt or 2.875 inches. */
async function issueWith(width: number, bytes?: Buffer) {
  const dir = join(temporaryFolder(), 'a.issue')
  await store.create(dir, someIssue())
  const height = Math.round(width / 2)
  const content = bytes ?? (await picture(width, height).jpeg().toBuffer())
  const asset = await store.addAsset(dir, content, 'jpg')
  const own = { id: 'p1', asset, file: '桥头.jpg', pixels: { width, height }, caption: '', credit: '' }
  await store.save(dir, {
    stories: [someStory('a', { pictures: [own] })],
    pages: [
      somePage({
        stories: ['a'],
        modules: [
          someModule('a', {
            rows: 40,
            pictures: [{ picture: 'p1', column: 0, columns: 2, row: 0, rows: 9 }],
          }),
        ],
      }),
    ],
  })
  return { dir, asset }
}

async function findings(dir: string) {
  const { code, out } = await banxin(['check', dir, '--json'])
  const found = checkSchema
    .parse(JSON.parse(out))
    .findings.filter(({ code: what }) => !['hole', 'unplaced-story'].includes(what))
  return { code, found }
}

describe('check of pictures', () => {
  it.each([
    [800, []],
    [560, [['warning', 'low-resolution']]],
    [280, [['error', 'too-low-resolution']]],
    [2, [['error', 'too-low-resolution']]],
  ])('a picture %i px wide on 2.9 inches', async (width, expected) => {
    const { code, found } = await findings((await issueWith(width)).dir)
    expect(found.map(({ level, code: what }) => [level, what])).toEqual(expected)
    expect(code).toBe(expected.some(([level]) => level === 'error') ? 1 : 0)
    for (const one of found) {
      expect(one).toMatchObject({ page: 1, story: 'a', file: 'stories/a.json', place: '/pictures/0' })
      expect(one.message).toMatch(/桥头\.jpg .*\d+ dpi/)
    }
  })

  it('an original that is cut off', async () => {
    const half = (await picture(800, 400).jpeg().toBuffer()).subarray(0, 900)
    const { dir, asset } = await issueWith(800, half)
    const { code, found } = await findings(dir)
    expect(code).toBe(1)
    expect(found).toMatchObject([{ code: 'unreadable-picture', story: 'a', file: `assets/${asset}` }])
    expect(found[0]!.message).toMatch(/不完整/)
  })
})

describe('export without an original', () => {
  it('ends with 2 and names story, picture and file; a proof comes out', async () => {
    const { dir, asset } = await issueWith(800)
    rmSync(join(dir, 'assets', asset))
    const before = snapshot(dir)
    const pdf = join(temporaryFolder(), 'page.pdf')
    const refused = await banxin(['export', dir, '--out', pdf])
    expect(refused).toMatchObject({ code: 2, out: '' })
    for (const words of ['banxin: ', '稿件 a', '桥头.jpg', `assets/${asset}`, 'missing'])
      expect(refused.err).toContain(words)
    expect(refused.err.trim().split('\n')).toHaveLength(1)
    expect(statSync(pdf, { throwIfNoEntry: false })).toBeUndefined()
    for (const flag of ['--proof', '--allow-missing']) {
      expect(await banxin(['export', dir, '--out', pdf, flag])).toMatchObject({ code: 0 })
      expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
      writeFileSync(pdf, '')
    }
    expect(snapshot(dir)).toEqual(before)
  })
})
