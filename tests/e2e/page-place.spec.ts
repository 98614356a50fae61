import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page as StoredPage } from '@shared/model/page'
import { Desk, storiesOnDisk } from '../helpers/desk'
import { HandOnPage } from '../helpers/hand'
import { expect, launchApp, test } from '../helpers/launch'
import { GREY_JPEG } from '../helpers/pictures'

const [METRO, WELLS, FERRY] = ['metro-extension', 'old-wells', 'night-ferry']

test('stories come on the page, go to another one and off it again, by mouse and by keys', async () => {
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  const hand = new HandOnPage(desk)
  await desk.laidOut()
  const dir = join(home, 'Documents', 'Banxin', 'sample.issue')
  const onDisk = (number: number) =>
    JSON.parse(readFileSync(join(dir, 'pages', `0${number}.json`), 'utf8')) as StoredPage
  const metro = await hand.place(METRO)
  const tab = page.locator('[data-page-tab="2"]')

  await test.step('a module dragged onto the list leaves the page, its story stays', async () => {
    const from = await hand.middle(desk.module(METRO))
    const to = await hand.middle(desk.rows.nth(6))
    await hand.carry(from, { x: to.x - from.x, y: to.y - from.y })
    await expect(page.locator('.stories[data-drop-target]')).toBeVisible()
    await expect(desk.module(METRO)).toHaveCount(0)
    await page.mouse.up()
    await expect(desk.row('地铁3号线')).toContainText('未上版')
    await expect.poll(() => onDisk(1).modules.some(({ story }) => story === METRO)).toBe(false)
    expect(onDisk(1).stories).toContain(METRO)
  })

  await test.step('the story dragged from the list fills the place it is dropped on', async () => {
    const from = await hand.middle(desk.row('地铁3号线'), { x: 0.5, y: 0.3 })
    const sheet = (await page.locator('.page-shadow').boundingBox())!
    const { row } = await hand.units()
    const to = { x: sheet.x + sheet.width * 0.61, y: sheet.y + sheet.height * 0.062 + 40 * row }
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 12, from.y + 8, { steps: 4 })
    await page.mouse.move(to.x - 30, to.y - 30, { steps: 6 })
    await page.mouse.move(to.x, to.y, { steps: 6 })
    await expect(page.locator('.ghost')).toBeVisible()
    await page.mouse.up()
    await hand.expectPlace(METRO, metro)
    expect(await hand.selected()).toEqual([METRO])
    await hand.undo('上版')
    await expect(desk.module(METRO)).toHaveCount(0)
    await hand.undo('撤下版面')
    await hand.expectPlace(METRO, metro)
  })

  await test.step('a module dropped on the tab of another page goes there', async () => {
    const from = await hand.middle(desk.module(WELLS))
    const to = await hand.middle(tab)
    await hand.carry(from, { x: to.x - from.x, y: to.y - from.y })
    await expect(tab).toHaveAttribute('data-drop-target', 'true')
    await page.mouse.up()
    await expect(desk.row('104口古井')).toHaveCount(0)
    await tab.click()
    await expect(desk.row('104口古井')).toBeVisible()
    await expect.poll(() => onDisk(2).stories.includes(WELLS)).toBe(true)
    expect(onDisk(1).stories).not.toContain(WELLS)
    await hand.undo('转到别的版')
    await expect(desk.row('104口古井')).toBeVisible()
    await expect(page.locator('[data-page-tab="1"]')).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(() => onDisk(1).stories.includes(WELLS)).toBe(true)
    await expect.poll(() => onDisk(2).stories.includes(WELLS)).toBe(false)
  })

  await test.step('the same by keys: the menu of a story, and Enter in the list', async () => {
    await desk.row('水上巴士').hover()
    await desk.row('水上巴士').getByRole('button', { name: '稿件操作' }).click()
    await page.getByRole('menuitem', { name: '撤下版面' }).press('Enter')
    await expect(desk.module(FERRY)).toHaveCount(0)
    await desk.row('水上巴士').click()
    await page.keyboard.press('Enter')
    await expect(desk.module(FERRY)).toHaveCount(1)
    await hand.undo('上版')
    await hand.undo('撤下版面')
    await desk.module(FERRY).focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: '转到第 2 版' }).press('Enter')
    await expect(desk.row('水上巴士')).toHaveCount(0)
    await hand.undo('转到别的版')
    await expect(desk.module(FERRY)).toHaveCount(1)
  })

  await test.step('picture files dropped on a module go into its story and over its text', async () => {
    const file = join(home, 'a.jpg')
    writeFileSync(file, GREY_JPEG)
    const session = await page.context().newCDPSession(page)
    const { x, y } = await hand.middle(desk.module(METRO))
    const data = { items: [], files: [file], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x, y, data })
    await expect(page.locator('.toast-success')).toContainText('图片已加到')
    await expect.poll(() => storiesOnDisk(dir).get(METRO)!.pictures.length).toBe(1)
    const [picture] = storiesOnDisk(dir).get(METRO)!.pictures
    expect(picture).toMatchObject({ pixels: { width: 12, height: 8 } })
    const module = onDisk(1).modules.find(({ story }) => story === METRO)!
    expect(module.pictures).toMatchObject([{ picture: picture!.id, column: 0, columns: 2 }])
    await hand.undo('图片')
    await expect.poll(() => storiesOnDisk(dir).get(METRO)!.pictures.length).toBe(0)
  })
})
