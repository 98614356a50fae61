import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import type { Page as StoredPage } from '@shared/model/page'
import { Desk, storiesOnDisk } from '../helpers/desk'
import { HandOnPage } from '../helpers/hand'
import { expect, launchApp, test } from '../helpers/launch'
import { picture } from '../helpers/pictureFiles'

const QUARTER = 'old-quarter'
const BIRDS = 'wetland-birds'
const METRO = 'metro-extension'

const chooses = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)

test('a picture gets its focus, its crop and its place by mouse and by keys, each undone at once', async () => {
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  const hand = new HandOnPage(desk)
  await desk.laidOut()
  const dir = join(home, 'Documents', 'Banxin', 'sample.issue')
  const inStory = () => storiesOnDisk(dir).get(BIRDS)!.pictures[0]!
  const onPage = (of = BIRDS) =>
    (JSON.parse(readFileSync(join(dir, 'pages', '01.json'), 'utf8')) as StoredPage).modules.find(
      ({ story }) => story === of,
    )!.pictures[0]!
  await hand.select(BIRDS)
  const row = page.locator('.picture')
  const thumb = row.locator('.picture-thumb')
  await thumb.scrollIntoViewIfNeeded()
  await expect(thumb.locator('img')).toBeVisible()
  await expect(row.locator('.picture-facts')).toContainText('1800 × 1200')
  await expect(row.locator('.picture-facts')).toContainText(/\d+ dpi/)
  await expect(thumb.locator('.picture-shown')).toBeVisible()

  await test.step('a click on the small picture sets the point that must show', async () => {
    const before = await desk.picture()
    const box = (await thumb.boundingBox())!
    await page.mouse.click(box.x + box.width * 0.05, box.y + box.height * 0.9)
    await expect.poll(() => inStory().focus?.y).toBeGreaterThan(0.85)
    await expect(thumb.locator('.picture-focus')).toBeVisible()
    await expect.poll(() => desk.picture()).not.toBe(before)
    await hand.undo('图片')
    await expect.poll(() => inStory().focus).toBeUndefined()
    await expect.poll(() => desk.picture()).toBe(before)
  })

  await test.step('so do the arrow keys, a run of them as one step', async () => {
    await thumb.focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
    await expect.poll(() => inStory().focus).toEqual({ x: 0.52, y: 0.54 })
    await hand.undo('图片')
    await expect.poll(() => inStory().focus).toBeUndefined()
  })

  await test.step('a crop is drawn by hand, in the shape of its place', async () => {
    const before = await desk.picture()
    await row.getByRole('button', { name: '裁切…' }).click()
    const dialog = page.getByRole('dialog', { name: '裁切图片' })
    const rect = dialog.locator('.crop-rect')
    await expect(rect).toBeVisible()
    const start = (await rect.boundingBox())!
    const corner = (await rect.locator('[data-corner="se"]').boundingBox())!
    await hand.carry({ x: corner.x + 7, y: corner.y + 7 }, { x: -start.width * 0.5, y: -start.height * 0.5 })
    await page.mouse.up()
    const small = (await rect.boundingBox())!
    expect(small.width / small.height).toBeCloseTo(start.width / start.height, 1)
    expect(small.width).toBeLessThan(start.width * 0.6)
    await hand.carry({ x: small.x + small.width / 2, y: small.y + small.height / 2 }, { x: 60, y: 20 })
    await page.mouse.up()
    const there = (await rect.boundingBox())!
    expect(there.x - small.x).toBeCloseTo(60, 0)
    await rect.focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(async () => (await rect.boundingBox())!.x).toBeLessThan(there.x)
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(async () => (await rect.boundingBox())!.width).toBeGreaterThan(there.width)
    await dialog.getByRole('button', { name: '裁切', exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await expect.poll(() => onPage().crop?.width).toBeLessThan(0.62)
    await expect.poll(() => desk.picture()).not.toBe(before)
    await hand.undo('图片')
    await expect.poll(() => onPage().crop).toBeUndefined()
    await expect.poll(() => desk.picture()).toBe(before)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => onPage().crop?.width).toBeLessThan(0.62)
    await row.getByRole('button', { name: '裁切…' }).click()
    await dialog.getByRole('button', { name: '不用手裁' }).click()
    await expect.poll(() => onPage().crop).toBeUndefined()
    await hand.undo('图片')
    await hand.undo('图片')
    await expect.poll(() => desk.picture()).toBe(before)
  })

  await test.step('caption over the foot, text round the picture', async () => {
    await hand.select(QUARTER)
    await thumb.scrollIntoViewIfNeeded()
    const before = await desk.picture()
    await row.locator('select[name="caption-at"]').selectOption('over')
    await expect.poll(() => onPage(QUARTER).caption).toBe('over')
    await expect.poll(() => desk.picture()).not.toBe(before)
    await row.locator('select[name="inset-side"]').selectOption('right')
    await expect.poll(() => onPage(QUARTER).inset?.left).toBeGreaterThan(0)
    await row.locator('input[name="inset-width"]').fill('20')
    await expect.poll(() => onPage(QUARTER).inset?.width).toBe(20)
    await thumb.focus()
    for (let n = 0; n < 3; n++) await hand.undo('图片')
    await expect.poll(() => onPage(QUARTER).caption).toBeUndefined()
    expect(onPage(QUARTER).inset).toBeUndefined()
    await expect.poll(() => desk.picture()).toBe(before)
  })
})

test('a missing original is shown and keeps a page from the press, not from being edited or proofed', async () => {
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  const hand = new HandOnPage(desk)
  await desk.laidOut()
  const dir = join(home, 'Documents', 'Banxin', 'sample.issue')
  await hand.select(QUARTER)
  const row = page.locator('.picture[data-picture="dusk"]')
  await expect(row.locator('.picture-thumb img')).toBeVisible()
  const whole = await desk.picture()
  const asset = storiesOnDisk(dir).get(QUARTER)!.pictures[0]!.asset!
  const [original, away] = [join(dir, 'assets', asset), join(home, 'away.jpg')]
  renameSync(original, away)
  const out = join(home, 'page.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, out)

  await desk.menu('export')
  const ask = page.getByRole('alertdialog', { name: '缺图，不能付印' })
  await expect(ask).toContainText('缺 1 张原图')
  await ask.getByRole('button', { name: '先去补图' }).click()
  await expect(row.locator('.picture-facts')).toContainText('缺图')
  await expect(desk.rows.filter({ hasText: '缺图' })).toHaveCount(1)
  await expect.poll(() => desk.picture()).not.toBe(whole)
  expect(statSync(out, { throwIfNoEntry: false })).toBeUndefined()

  const field = desk.field('dusk-caption')
  await field.fill('改过的图片说明')
  await expect.poll(() => storiesOnDisk(dir).get(QUARTER)!.pictures[0]!.caption).toBe('改过的图片说明')
  await hand.undo('标题栏文字')

  await desk.menu('export')
  await ask.getByRole('button', { name: '导出校样' }).click()
  await expect(page.locator('.toast-success').filter({ hasText: '已导出' })).toBeVisible()
  expect(statSync(out).size).toBeGreaterThan(10_000)

  renameSync(away, original)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(row.locator('.picture-thumb img')).toBeVisible()
  await expect(desk.rows.filter({ hasText: '缺图' })).toHaveCount(0)
  await expect.poll(() => desk.picture()).toBe(whole)
})

test('TIFF is taken in and shown; what cannot be printed is refused by name', async () => {
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  const hand = new HandOnPage(desk)
  await desk.laidOut()
  const dir = join(home, 'Documents', 'Banxin', 'sample.issue')
  await hand.select(METRO)
  const add = page.getByRole('button', { name: '加图片…' })
  const half = join(home, '半张.jpg')
  writeFileSync(half, (await picture(640, 400).jpeg().toBuffer()).subarray(0, 900))
  await chooses(app, half)
  await add.click()
  await expect(page.locator('.toast-error')).toContainText('半张.jpg 不完整')
  expect(storiesOnDisk(dir).get(METRO)!.pictures).toEqual([])

  const tiff = join(home, '车站.tif')
  writeFileSync(tiff, await picture(640, 400).tiff({ compression: 'lzw' }).toBuffer())
  await chooses(app, tiff)
  await add.click()
  const image = page.locator('.picture-thumb img')
  await expect(image).toBeVisible()
  await expect.poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(640)
  await expect(page.locator('.picture-facts')).toContainText('车站.tif')
  await expect(page.locator('.picture-facts')).toContainText('未上版')
  await expect
    .poll(() => storiesOnDisk(dir).get(METRO)!.pictures)
    .toMatchObject([{ file: '车站.tif', pixels: { width: 640, height: 400 } }])
})
