import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { issueStore } from '../../../electron/main/issues/store'
import { someIssue, someModule, somePage, someStory } from '../../helpers/documents'
import { snapshot, temporaryFolder } from '../../helpers/temporary'

const store = issueStore()

async function someFolder(): Promise<string> {
  const dir = join(temporaryFolder(), '2024-05-01.issue')
  await store.create(dir, someIssue())
  await store.save(dir, {
    stories: [someStory('bridge'), someStory('market')],
    pages: [somePage({ stories: ['bridge', 'market'], modules: [someModule('bridge')] })],
  })
  return dir
}

describe('create', () => {
  it('makes an issue with its page, in folders that were not there', async () => {
    const dir = join(temporaryFolder(), 'a/b/2024-05-01.issue')
    const opened = await store.create(dir, someIssue())
    expect(opened).toMatchObject({ dir, issue: someIssue(), problems: [], readOnly: false })
    expect(Object.keys(snapshot(dir)).sort()).toEqual(['issue.json', 'pages/', 'pages/01.json'])
  })

  it('refuses a folder that holds anything, and a file', async () => {
    const dir = temporaryFolder()
    writeFileSync(join(dir, 'note.txt'), '别动')
    await expect(store.create(dir, someIssue())).rejects.toMatchObject({ code: 'exists' })
    await expect(store.create(join(dir, 'note.txt'), someIssue())).rejects.toMatchObject({ code: 'exists' })
    expect(snapshot(dir)).toEqual({ 'note.txt': '别动' })
  })
})

describe('open', () => {
  it('answers what was saved', async () => {
    const dir = await someFolder()
    const opened = await store.open(dir)
    expect(opened.stories).toEqual([someStory('bridge'), someStory('market')])
    expect(opened.pages).toEqual([
      somePage({ stories: ['bridge', 'market'], modules: [someModule('bridge')] }),
    ])
    expect(opened.problems).toEqual([])
  })

  it('names a broken file with place and reason and opens the rest', async () => {
    const dir = await someFolder()
    writeFileSync(join(dir, 'stories/market.json'), '{\n  "format": 1,\n  "id": }')
    writeFileSync(join(dir, 'stories/latin1.json'), Buffer.from('{\n"a": "caf\xe9"}', 'latin1'))
    writeFileSync(join(dir, 'stories/newer.json'), '{ "format": 99 }')
    mkdirSync(join(dir, 'stories/folder.json'))
    symlinkSync('/etc/passwd', join(dir, 'stories/link.json'))
    writeFileSync(join(dir, 'stories/readme.txt'), 'not a story')
    const opened = await store.open(dir)
    expect(opened.stories.map((story) => story.id)).toEqual(['bridge'])
    expect(opened.pages).toHaveLength(1)
    expect(opened.problems.map(({ file, place }) => [file, place])).toEqual([
      ['stories/folder.json', ''],
      ['stories/latin1.json', '2:10'],
      ['stories/link.json', ''],
      ['stories/market.json', '3:9'],
      ['stories/newer.json', '/format'],
    ])
    for (const { reason } of opened.problems) expect(reason).toMatch(/\p{Script=Han}/u)
    expect(opened.readOnly).toBe(true)
  })

  it('opens the stories and pages of an issue whose issue.json is broken or gone', async () => {
    const dir = await someFolder()
    writeFileSync(join(dir, 'issue.json'), '')
    const opened = await store.open(dir)
    expect(opened.problems).toMatchObject([{ file: 'issue.json', place: '1:1' }])
    expect(opened.issue).toMatchObject({ date: '2024-05-01', pages: [1], pageSize: 'tabloid' })
    expect(opened.stories).toHaveLength(2)
    // The broken file is somebody's work: saving must not replace it.
    await expect(store.save(dir, { issue: opened.issue })).rejects.toMatchObject({
      code: 'invalid',
      file: 'issue.json',
    })
    expect(readFileSync(join(dir, 'issue.json'), 'utf8')).toBe('')
  })

  it('refuses what is not an issue', async () => {
    const dir = temporaryFolder()
    writeFileSync(join(dir, 'file'), '')
    await expect(store.open(dir)).rejects.toMatchObject({ code: 'not-found' })
    await expect(store.open(join(dir, 'nowhere'))).rejects.toMatchObject({ code: 'not-found' })
    await expect(store.open(join(dir, 'file'))).rejects.toMatchObject({ code: 'invalid' })
  })

  it('clears temporary files of a process that is gone, and nothing else', async () => {
    const dir = await someFolder()
    const before = snapshot(dir)
    await store.addAsset(dir, Buffer.from('x'), 'png')
    // The name of a temporary file of this machine, with a process number that cannot be in use.
    const host = await hostTag()
    writeFileSync(join(dir, `stories/.banxin-${host}-4194305-1.tmp`), 'half')
    writeFileSync(join(dir, `.banxin-${host}-4194305-2.tmp`), 'half')
    writeFileSync(join(dir, `pages/.banxin-${host}-1-3.tmp`), 'of a living process')
    writeFileSync(join(dir, 'pages/.banxin-ffffffff-4194305-3.tmp'), 'of another machine')
    writeFileSync(join(dir, '.DS_Store'), '')
    await store.open(dir)
    expect(
      Object.keys(snapshot(dir)).filter((name) => !(name in before) && !name.startsWith('assets')),
    ).toEqual(
      expect.arrayContaining([
        '.DS_Store',
        `pages/.banxin-${host}-1-3.tmp`,
        'pages/.banxin-ffffffff-4194305-3.tmp',
      ]),
    )
    expect(readdirSync(join(dir, 'stories'))).toEqual(['bridge.json', 'market.json'])
    expect(existsSync(join(dir, `.banxin-${host}-4194305-2.tmp`))).toBe(false)
  })
})

async function hostTag(): Promise<string> {
  const { createHash } = await import('node:crypto')
  const { hostname } = await import('node:os')
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
}

describe('save', () => {
  it('writes only what differs', async () => {
    const dir = await someFolder()
    const inode = (file: string): number => statSync(join(dir, file)).ino
    const bridge = inode('stories/bridge.json')
    const { written } = await store.save(dir, {
      issue: someIssue(),
      pages: [somePage({ stories: ['bridge', 'market'], modules: [someModule('bridge')] })],
      stories: [someStory('bridge'), someStory('market', { headline: '新题' })],
    })
    expect(written).toEqual(['stories/market.json'])
    expect(inode('stories/bridge.json')).toBe(bridge)
  })

  it('keeps unknown keys through open and save', async () => {
    const dir = await someFolder()
    const file = join(dir, 'stories/bridge.json')
    const text = readFileSync(file, 'utf8').replace(
      '"slug": "bridge"',
      '"slug": "bridge",\n  "deskNote": "留"',
    )
    writeFileSync(file, text)
    const { stories } = await store.open(dir)
    await store.save(dir, { stories: stories.map((story) => ({ ...story, headline: '改' })) })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ deskNote: '留', headline: '改' })
  })

  it('leaves everything alone when one of the documents is not right', async () => {
    const dir = await someFolder()
    const before = snapshot(dir)
    const changes = {
      stories: [someStory('market', { headline: '新题' }), { ...someStory('x'), blocks: 'text' }],
    }
    await expect(store.save(dir, changes)).rejects.toMatchObject({ place: '/blocks' })
    expect(snapshot(dir)).toEqual(before)
  })

  it('moves a removed story to the bin, every time under a free name', async () => {
    const dir = await someFolder()
    const text = readFileSync(join(dir, 'stories/market.json'), 'utf8')
    await store.save(dir, { removed: ['market'] })
    await store.save(dir, { stories: [someStory('market', { headline: '再来' })] })
    await store.save(dir, { removed: ['market', 'never-there'] })
    expect(readdirSync(join(dir, 'bin')).sort()).toEqual(['market.2.json', 'market.json'])
    expect(readFileSync(join(dir, 'bin/market.json'), 'utf8')).toBe(text)
    expect(readdirSync(join(dir, 'stories'))).toEqual(['bridge.json'])
    await expect(store.save(dir, { removed: ['../issue'] })).rejects.toThrow(/编号/)
  })

  it('runs saves of one folder in the order they were asked for', async () => {
    const dir = await someFolder()
    const numbers = Array.from({ length: 20 }, (_, index) => index)
    await Promise.all(
      numbers.map((n) => store.save(dir, { stories: [someStory('bridge', { headline: `第${n}稿` })] })),
    )
    expect((await store.open(dir)).stories[0]?.headline).toBe('第19稿')
  })
})

describe('assets', () => {
  it('keeps a file under its hash, once', async () => {
    const dir = await someFolder()
    const bytes = Buffer.from([0x89, 0x50, 0, 1, 2])
    const name = await store.addAsset(dir, bytes, 'PNG')
    expect(name).toMatch(/^[0-9a-f]{64}\.png$/)
    expect(await store.addAsset(dir, bytes, 'png')).toBe(name)
    expect(await store.listAssets(dir)).toEqual([name])
    expect(Buffer.from(await store.readAsset(dir, name)).equals(bytes)).toBe(true)
  })

  it('answers no path outside assets/', async () => {
    const dir = await someFolder()
    for (const name of ['../issue.json', '/etc/passwd', 'a.png', `${'a'.repeat(64)}.png/../x`, ''])
      await expect(store.readAsset(dir, name)).rejects.toMatchObject({ code: 'invalid' })
    await expect(store.readAsset(dir, `${'a'.repeat(64)}.png`)).rejects.toMatchObject({ code: 'not-found' })
    mkdirSync(join(dir, 'assets'))
    symlinkSync('/etc/passwd', join(dir, 'assets', `${'b'.repeat(64)}.png`))
    await expect(store.readAsset(dir, `${'b'.repeat(64)}.png`)).rejects.toMatchObject({ code: 'invalid' })
    await expect(store.addAsset(dir, Buffer.from('x'), '/../x')).rejects.toMatchObject({ code: 'invalid' })
  })
})
