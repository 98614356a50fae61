import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeDisk } from '../../../electron/main/files/disk'
import { issueStore } from '../../../electron/main/issues/store'
import { someIssue, somePage, someStory } from '../../helpers/documents'
import { faultyDisk } from '../../helpers/faultyDisk'
import { temporaryFolder } from '../../helpers/temporary'

const leftovers = [{ text: '没有归到稿件里的一段。', reason: '', source: { file: 'a.txt', line: 3 } }]
const one = somePage({ number: 1, section: '要闻', stories: ['market'], leftovers: [] })
const two = somePage({ number: 2, section: '城事', stories: ['bridge'], leftovers })
const three = somePage({ number: 3, section: '副刊', stories: ['fair'], leftovers: [] })
const stories = ['market', 'bridge', 'fair'].map((id) => someStory(id))
const issue = (...pages: number[]) => someIssue({ pages })

async function prepare(): Promise<string> {
  const dir = join(temporaryFolder(), 'x.issue')
  await issueStore().create(dir, issue(1, 2, 3))
  await issueStore().save(dir, { pages: [one, two, three], stories })
  return dir
}
const bin = (dir: string): string[] =>
  existsSync(join(dir, 'bin')) ? readdirSync(join(dir, 'bin')).sort() : []
const sections = async (dir: string) =>
  (await issueStore().open(dir)).pages.map(({ number, section }) => `${number}${section}`)

describe('pages on disk', () => {
  it('change their numbers, and leave nothing behind', async () => {
    const dir = await prepare()
    const pages = [
      { ...three, number: 1 },
      { ...one, number: 2 },
      { ...two, number: 3 },
    ]
    await issueStore().save(dir, { pages })
    expect(await sections(dir)).toEqual(['1副刊', '2要闻', '3城事'])
    expect(bin(dir)).toEqual([])
  })

  it('go to the bin when they are taken out, with the pages that moved up as they were', async () => {
    const dir = await prepare()
    await issueStore().save(dir, { issue: issue(1, 2), pages: [{ ...three, number: 2 }], removedPages: [3] })
    expect(await sections(dir)).toEqual(['1要闻', '2副刊'])
    expect(readdirSync(join(dir, 'pages')).sort()).toEqual(['01.json', '02.json'])
    expect(bin(dir)).toEqual(['page-02.json', 'page-03.json'])
    expect(readFileSync(join(dir, 'bin/page-02.json'), 'utf8')).toContain(leftovers[0]!.text)
    // What an undo writes again.
    await issueStore().save(dir, { issue: issue(1, 2, 3), pages: [two, three] })
    expect(await sections(dir)).toEqual(['1要闻', '2城事', '3副刊'])
    await issueStore().save(dir, { issue: issue(1, 2), removedPages: [3] })
    expect(bin(dir)).toEqual(['page-02.json', 'page-03.2.json', 'page-03.json'])
    await expect(issueStore().save(dir, { removedPages: [0] })).rejects.toThrow(/版次/)
  })

  it('are there whole, here or in the bin, wherever a change of numbers is cut short', async () => {
    const pages = [
      { ...two, number: 1 },
      { ...one, number: 2 },
    ]
    for (let at = 1; at <= 40; at++) {
      const dir = await prepare()
      // The disk fails and stays so: nothing can be taken back.
      await issueStore(faultyDisk(nodeDisk, 'EIO', at, true))
        .save(dir, { pages })
        .catch(() => undefined)
      const texts = [
        ...readdirSync(join(dir, 'pages')).map((name) => `pages/${name}`),
        ...bin(dir).map((n) => `bin/${n}`),
      ]
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFileSync(join(dir, name), 'utf8'))
        .join()
      for (const { section, stories: own } of [one, two, three]) {
        expect(texts, `call ${at}`).toContain(`"${section}"`)
        expect(texts, `call ${at}`).toContain(`"${own[0]}"`)
      }
      expect(texts).toContain(leftovers[0]!.text)
    }
  })
})
