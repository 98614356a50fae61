import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LineTrace } from '@shared/layout/inline/explain'
import type { Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'
import { blockText } from '@shared/model/text'
import { banxin, madeUp } from '../../helpers/commandLine'

const TEXT = `# 河湾老街修缮收尾

${'据统计，老街一期共修缮房屋58间，居民说：“住得更舒心了。”新装的路灯有126盏，《老街修缮办法》也已公布。'.repeat(6)}
`

let folder: string
let dir: string
let story: Story

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-explain-'))
  dir = await madeUp(TEXT, folder)
  const page = JSON.parse(readFileSync(join(dir, 'pages/01.json'), 'utf8')) as Page
  const stories = page.stories.map(
    (id) => JSON.parse(readFileSync(join(dir, `stories/${id}.json`), 'utf8')) as Story,
  )
  story = stories.find(({ blocks }) => blocks.some((block) => blockText(block).length > 60))!
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const explain = (...argv: string[]) => banxin(['explain', dir, '--story', story.id, ...argv])
const longest = () =>
  story.blocks.reduce(
    (best, block, i) => (blockText(block).length > blockText(story.blocks[best]!).length ? i : best),
    0,
  )

async function traces(paragraph: number): Promise<LineTrace[]> {
  const { code, out } = await explain('--paragraph', String(paragraph), '--json')
  expect(code).toBe(0)
  return (JSON.parse(out) as { lines: LineTrace[] }).lines
}

describe('banxin explain', () => {
  it('tells every line of a paragraph with the places weighed and the one taken', async () => {
    const lines = await traces(longest())
    expect(lines.length).toBeGreaterThan(3)
    const text = lines
      .map((line) => line.text)
      .join('')
      .replace(/\s/g, '')
    expect(text).toContain(blockText(story.blocks[longest()]!).replace(/\s/g, ''))
    for (const line of lines) {
      const chosen = line.candidates.filter(({ outcome }) => outcome === 'chosen')
      expect(chosen).toHaveLength(1)
      const steps = line.steps.reduce((sum, { amountEm }) => sum + amountEm, 0)
      if (!line.last) expect(line.naturalEm + steps).toBeCloseTo(line.measureEm, 6)
    }
  })

  it('names the rule of CLREQ that forbids a place', async () => {
    const all = (await Promise.all(story.blocks.map((_, i) => traces(i)))).flat()
    const forbidden = all.flatMap(({ candidates }) =>
      candidates.filter(({ outcome }) => outcome === 'forbidden'),
    )
    expect(forbidden.length).toBeGreaterThan(0)
    for (const { rule } of forbidden) expect(rule).not.toBe('Free')
    const { out } = await explain('--paragraph', String(longest()))
    expect(out).toMatch(/CLREQ 3\.\d/)
    expect((await explain('--paragraph', String(longest()), '--language', 'en')).out).toMatch(/Measure \d/)
  })

  it('says in one line what it does not have', async () => {
    for (const argv of [
      ['--paragraph', '999'],
      ['--paragraph', String(longest()), '--line', '999'],
      ['--paragraph', 'x'],
    ]) {
      const { code, err } = await explain(...argv)
      expect(code).toBe(2)
      expect(err.split('\n')).toHaveLength(1)
    }
    const unknown = await banxin(['explain', dir, '--story', 'nobody', '--paragraph', '0'])
    expect(unknown).toMatchObject({ code: 2 })
    expect(unknown.err).toContain('nobody')
  })
})
