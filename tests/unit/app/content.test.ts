import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import { assetUrl, fontUrl } from '@shared/ipc/contract'
import { answer, ORIGIN } from '../../../electron/main/app/content'
import { issueStore } from '../../../electron/main/issues/store'
import { sharedPictures } from '../../../electron/main/pictures/shared'
import { someIssue } from '../../helpers/documents'
import { ALPHA_PNG, CMYK_JPEG } from '../../helpers/pictures'
import { temporaryFolder } from '../../helpers/temporary'

const store = issueStore()

async function site() {
  const folder = temporaryFolder()
  const rendererFolder = join(folder, 'renderer')
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true })
  writeFileSync(join(rendererFolder, 'index.html'), '<p>版心</p>')
  writeFileSync(join(rendererFolder, 'assets', 'index.js'), '1')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  const dir = join(folder, 'x.issue')
  await store.create(dir, someIssue())
  const asset = await store.addAsset(dir, ALPHA_PNG, 'png')
  const cmyk = await store.addAsset(dir, CMYK_JPEG, 'jpg')
  const broken = await store.addAsset(dir, Buffer.from('no picture'), 'png')
  const get = (path: string, open = true, method = 'GET') =>
    answer(new Request(new URL(path, `${ORIGIN}/`), { method }), {
      rendererFolder,
      store,
      isOpen: (asked) => open && asked === dir,
      newsroomFolder: join(folder, 'fonts'),
      pictures: sharedPictures(),
    })
  return { get, dir, asset, cmyk, broken }
}

describe('the app’s own scheme', () => {
  it('answers the page, its files, faces and assets of an open issue', async () => {
    const { get, dir, asset } = await site()
    const page = await get('/')
    expect(await page.text()).toBe('<p>版心</p>')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect((await get('assets/index.js')).headers.get('content-type')).toMatch(/^text\/javascript/)
    const font = await get(fontUrl(CATALOGUE[0]!.id))
    expect(font.headers.get('content-type')).toBe('font/ttf')
    expect((await font.arrayBuffer()).byteLength).toBeGreaterThan(1_000_000)
    const picture = await get(assetUrl(dir, asset))
    expect(Buffer.from(await picture.arrayBuffer()).equals(ALPHA_PNG)).toBe(true)
    expect(picture.headers.get('content-type')).toBe('image/png')
  })

  it('answers a picture that a window cannot show as one that it can, and none for a broken one', async () => {
    const { get, dir, cmyk, broken } = await site()
    const shown = Buffer.from(await (await get(assetUrl(dir, cmyk))).arrayBuffer())
    expect((await sharp(shown).metadata()).space).toBe('srgb')
    expect((await get(assetUrl(dir, broken))).status).toBe(404)
  })

  it('sends a policy that allows nothing from elsewhere with every answer', async () => {
    const { get } = await site()
    for (const path of ['/', 'nothing', 'assets/index.js']) {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/default-src 'none'/)
      expect(policy).toMatch(/script-src 'self';/)
      expect(policy).not.toMatch(/https?:|unsafe-eval|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it.each([
    ['/../secret.txt'],
    ['/%2e%2e/secret.txt'],
    ['/..%2fsecret.txt'],
    ['/%2e%2e%2fsecret.txt'],
    ['/..%5csecret.txt'],
    ['/assets/..%2f..%2fsecret.txt'],
    ['/fonts/..%2fsecret.ttf'],
    ['/fonts/Unknown.ttf'],
    ['/%00'],
    ['/%'],
    ['/nothing.js'],
  ])('answers nothing for %s', async (path) => {
    const { get } = await site()
    const response = await get(path)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await response.text()).toBe('')
  })

  it('answers no asset of an issue that is not open, and nothing but assets', async () => {
    const { get, dir, asset } = await site()
    expect((await get(assetUrl(dir, asset), false)).status).toBe(404)
    expect((await get(assetUrl(join(dir, '..'), asset))).status).toBe(404)
    expect((await get(assetUrl(dir, '../issue.json'))).status).toBe(404)
    expect((await get(assetUrl(dir, 'issue.json'))).status).toBe(404)
    expect((await get(assetUrl(dir, `${'0'.repeat(64)}.png`))).status).toBe(404)
  })

  it('answers no other host and no other method', async () => {
    const { get } = await site()
    expect((await get('banxin://other/')).status).toBe(404)
    expect((await get('/', true, 'POST')).status).toBe(404)
  })
})
