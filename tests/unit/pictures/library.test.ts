import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PictureCache } from '../../../electron/main/pictures/cache'
import { pictureCacheFolder } from '../../../electron/main/pictures/cacheFolder'
import { takePicture, takePictureFile } from '../../../electron/main/pictures/ingest'
import { PictureLibrary } from '../../../electron/main/pictures/library'
import { PictureReader } from '../../../electron/main/pictures/reader'
import type { Source, Use } from '../../../electron/main/pictures/types'
import { issueStore } from '../../../electron/main/issues/store'
import { someIssue } from '../../helpers/documents'
import { hollowPng, picture, turnedJpeg } from '../../helpers/pictureFiles'
import { snapshot, temporaryFolder } from '../../helpers/temporary'

/** Counts what is really read. */
class CountingReader extends PictureReader {
  inspected = 0
  rendered = 0
  override inspect(source: Source, name: string) {
    this.inspected++
    return super.inspect(source, name)
  }
  override render(source: Source, use: Use, name: string) {
    this.rendered++
    return super.render(source, use, name)
  }
}

async function prepared() {
  const folder = temporaryFolder()
  const dir = join(folder, 'a.issue')
  const store = issueStore()
  await store.create(dir, someIssue())
  const cache = join(folder, 'cache')
  const reader = new CountingReader()
  const open = (): PictureLibrary => new PictureLibrary(reader, new PictureCache(cache))
  return { folder, dir, store, cache, reader, pictures: open(), open }
}

describe('a picture that is taken in', () => {
  it('is kept as it came, under the hash of its content, with its upright size and its name', async () => {
    const { dir, store, pictures, folder } = await prepared()
    const bytes = await turnedJpeg(6)
    const path = join(folder, '桥头.JPG')
    writeFileSync(path, bytes)
    const taken = await takePictureFile(store, pictures, dir, path)
    expect(taken).toMatchObject({ width: 64, height: 40, name: '桥头.JPG' })
    expect(taken.asset).toMatch(/^[0-9a-f]{64}\.jpg$/)
    expect(Buffer.from(await store.readAsset(dir, taken.asset)).equals(bytes)).toBe(true)
  })

  it('is named by its content where its name says something else', async () => {
    const { dir, store, pictures } = await prepared()
    const { asset } = await takePicture(store, pictures, dir, await picture().webp().toBuffer(), 'a.jpg')
    expect(asset).toMatch(/\.webp$/)
  })

  it('is not kept when it cannot be printed, and the file is named', async () => {
    const { dir, store, pictures, folder } = await prepared()
    const before = snapshot(dir)
    const half = (await picture(640, 400).jpeg().toBuffer()).subarray(0, 900)
    for (const [name, bytes] of [
      ['半张.jpg', half],
      ['巨幅.png', hollowPng(20_000, 15_000)],
      ['笔记.txt', Buffer.from('字')],
    ] as const)
      await expect(takePicture(store, pictures, dir, bytes, name)).rejects.toMatchObject({
        code: 'invalid',
        message: expect.stringContaining(name) as string,
      })
    await expect(takePictureFile(store, pictures, dir, join(folder, 'none.jpg'))).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(takePictureFile(store, pictures, dir, folder)).rejects.toMatchObject({ code: 'invalid' })
    expect(snapshot(dir)).toEqual(before)
  })
})

describe('the library', () => {
  it('makes a rendition once, keeps it outside the issue, and makes it again when the cache is emptied', async () => {
    const { dir, store, cache, reader, pictures, open } = await prepared()
    const { asset } = await takePicture(store, pictures, dir, await picture().tiff().toBuffer(), 'a.tif')
    const issue = snapshot(dir)
    const own = { name: asset, path: join(dir, 'assets', asset) }
    const [first, again] = await Promise.all([
      pictures.rendition(own, 'press'),
      pictures.rendition(own, 'press'),
    ])
    expect(first!.type).toBe('jpg')
    expect(again).toBe(first)
    expect((await open().rendition(own, 'press'))!.bytes).toEqual(first!.bytes)
    expect(reader).toMatchObject({ inspected: 1, rendered: 1 })
    expect(readdirSync(cache).some((name) => name.startsWith(asset.slice(0, 64)))).toBe(true)
    rmSync(cache, { recursive: true })
    expect((await open().rendition(own, 'press'))!.bytes).toEqual(first!.bytes)
    expect(reader).toMatchObject({ inspected: 2, rendered: 2 })
    expect(snapshot(dir)).toEqual(issue)
  })

  it('makes none where the original serves', async () => {
    const { dir, store, pictures, reader } = await prepared()
    const { asset } = await takePicture(store, pictures, dir, await picture().jpeg().toBuffer(), 'a.jpg')
    const own = { name: asset, path: join(dir, 'assets', asset) }
    expect(await pictures.rendition(own, 'press')).toBeNull()
    expect(await pictures.rendition(own, 'screen')).toBeNull()
    expect(reader.rendered).toBe(0)
  })

  it('works without a cache that can be written, and takes no damaged one', async () => {
    const { dir, store, pictures, cache, open } = await prepared()
    const { asset } = await takePicture(store, pictures, dir, await picture().tiff().toBuffer(), 'a.tif')
    const own = { name: asset, path: join(dir, 'assets', asset) }
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), '{"width": -1')
    expect(await open().info(own)).toMatchObject({ width: 64, height: 40 })
    rmSync(cache, { recursive: true })
    writeFileSync(cache, 'a file in its place')
    expect((await open().rendition(own, 'screen'))!.type).toBe('jpg')
  })

  it('names the asset that is broken', async () => {
    const { dir, pictures } = await prepared()
    const name = `${'b'.repeat(64)}.jpg`
    mkdirSync(join(dir, 'assets'), { recursive: true })
    writeFileSync(join(dir, 'assets', name), (await picture(640, 400).jpeg().toBuffer()).subarray(0, 900))
    await expect(pictures.info({ name, path: join(dir, 'assets', name) })).rejects.toMatchObject({
      code: 'invalid',
      file: `assets/${name}`,
    })
  })
})

describe('the cache', () => {
  it('lets go of what was longest unused', async () => {
    const folder = temporaryFolder()
    const cache = new PictureCache(folder, 25)
    for (const name of ['a', 'b', 'c']) {
      await cache.put(name, Buffer.alloc(10))
      // Ages are told in the file system's own grain.
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(readdirSync(folder).sort()).toEqual(['b', 'c'])
    expect(await cache.get('a')).toBeNull()
  })

  it.each([
    ['win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\L\\Banxin\\pictures'],
    ['darwin', {}, '/h/Library/Caches/Banxin/pictures'],
    ['linux', {}, '/h/.cache/Banxin/pictures'],
    ['linux', { XDG_CACHE_HOME: '/x' }, '/x/Banxin/pictures'],
    ['linux', { BANXIN_CACHE: '/y', XDG_CACHE_HOME: '/x' }, '/y/pictures'],
  ] as const)('stands where %s has its caches: %o', (platform, env, folder) => {
    expect(pictureCacheFolder({ platform, env, home: '/h' })).toBe(folder)
  })
})
