import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@shared/model/page'
import { Desk } from '../helpers/desk'
import { HandOnPage } from '../helpers/hand'
import { expect, launchApp, test } from '../helpers/launch'

test('templates are shown, applied, saved and deleted, and applying goes back by one undo', async () => {
  const { app, page, home, userDataDir } = await launchApp()
  const desk = new Desk(app, page)
  const hand = new HandOnPage(desk)
  await desk.laidOut()
  const dir = join(home, 'Documents', 'Banxin', 'sample.issue')
  const onDisk = () => JSON.parse(readFileSync(join(dir, 'pages', '01.json'), 'utf8')) as Page
  const own = join(userDataDir, 'templates')
  const start = onDisk()
  const dialog = page.getByRole('dialog', { name: /版面模板/u })
  const card = (name: string) => page.locator('.template').filter({ hasText: name })

  await test.step('the gallery: pictures of all, and of the chosen one with the stories of the page', async () => {
    await page.keyboard.press('Control+Shift+T')
    await expect(dialog).toBeVisible()
    await expect(page.locator('.template canvas')).toHaveCount(8)
    await card('对开要闻头版').click()
    await expect(page.locator('[data-with-stories] canvas')).toBeVisible({ timeout: 60_000 })
    await page.screenshot({ path: 'test-results/templates-gallery.png' })
  })

  await test.step('one for larger or other paper is refused, and says why', async () => {
    await card('四开头版').click()
    await expect(dialog.getByRole('alert')).toContainText('模板是四开 275×390 mm，本版是对开 390×550 mm')
    await expect(dialog.getByRole('button', { name: '套用', exact: true })).toBeDisabled()
    expect(onDisk()).toEqual(start)
  })

  await test.step('applying brings furniture and puts the stories into the slots, by keys', async () => {
    await card('四开头版').press('Home')
    await expect(card('对开要闻头版')).toHaveAttribute('aria-selected', 'true')
    await dialog.getByRole('button', { name: '套用', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await hand.expectPlace(start.stories[0]!, { column: 1, row: 13, columns: 6, rows: 43 })
    await expect.poll(() => onDisk().template).toBe('broadsheet-front')
    expect([...onDisk().stories].sort()).toEqual([...start.stories].sort())
    await page.screenshot({ path: 'test-results/templates-applied.png' })
    await hand.undo('套用模板')
    await expect.poll(() => onDisk()).toEqual(start)
  })

  await test.step('the page is kept as a template of one’s own', async () => {
    await page.keyboard.press('Control+Shift+T')
    await page.locator('[name="template-name"]').fill('我的要闻版')
    await page.keyboard.press('Enter')
    await expect(card('我的要闻版')).toHaveAttribute('aria-selected', 'true')
    const [file] = readdirSync(own)
    const saved = JSON.parse(readFileSync(join(own, file!), 'utf8')) as { format: number; slots: unknown[] }
    expect(saved.format).toBe(1)
    expect(saved.slots).toHaveLength(start.modules.length)
  })

  await test.step('a broken file is named and left alone', async () => {
    writeFileSync(join(own, 'broken.json'), '{ "format": 1, "id": "broken"')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+T')
    await expect(dialog.getByRole('alert')).toContainText('broken.json')
    await expect(card('我的要闻版')).toHaveCount(1)
  })

  await test.step('one’s own is deleted when asked twice', async () => {
    await card('我的要闻版').click()
    await dialog.getByRole('button', { name: '删除模板' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '删除模板' }).click()
    await expect(card('我的要闻版')).toHaveCount(0)
    expect(readdirSync(own)).toEqual(['broken.json'])
    expect(existsSync(join(own, 'broken.json'))).toBe(true)
  })
})
