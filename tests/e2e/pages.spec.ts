import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@shared/model/page'
import { Desk } from '../helpers/desk'
import { expect, launchApp, test } from '../helpers/launch'

const pageOnDisk = (dir: string, n: number): Page =>
  JSON.parse(readFileSync(join(dir, 'pages', `0${n}.json`), 'utf8')) as Page

test('the page plan shows, orders, adds and removes pages, and each step goes back by one undo', async () => {
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  const dir = join(home, 'Documents', 'Banxin', 'sample.issue')
  const card = (n: number) => page.locator('.plan-page').nth(n - 1)
  const heads = () => page.locator('.plan-head > span').allTextContents()
  const field = (key: string) => page.locator(`[data-page-field="${key}"]`)
  const start = [pageOnDisk(dir, 1), pageOnDisk(dir, 2)] as const
  const [first, second] = [start[0].section, start[1].section]

  await test.step('pictures and status of all pages', async () => {
    await page.keyboard.press('Control+Shift+L')
    await expect(page.getByRole('dialog', { name: '版面总览' })).toBeVisible()
    await expect(page.locator('.plan-sheet[data-fresh] canvas')).toHaveCount(2, { timeout: 60_000 })
    expect(await heads()).toEqual([first, second])
    await expect(card(1)).toContainText('满版')
    // The picture is a page with text: many greys, not an empty sheet.
    const dark = await card(1)
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
        let n = 0
        for (let i = 0; i < data.length; i += 4) if (data[i]! < 200) n++
        return n / (data.length / 4)
      })
    expect(dark).toBeGreaterThan(0.05)
    await page.screenshot({ path: 'test-results/pages-plan.png' })
  })

  await test.step('a page is dragged before another one', async () => {
    await card(2).locator('.plan-sheet').hover()
    await page.mouse.down()
    const to = (await card(1).boundingBox())!
    await page.mouse.move(to.x + 60, to.y + 90, { steps: 5 })
    await page.mouse.move(to.x + 4, to.y + 100, { steps: 5 })
    await page.mouse.up()
    await expect.poll(heads).toEqual([second, first])
    await expect(page.locator('.plan-sheet[data-fresh] canvas')).toHaveCount(2)
    await page.keyboard.press('Control+z')
    await expect.poll(heads).toEqual([first, second])
  })

  await test.step('keys do the same, and what is on disk follows', async () => {
    await card(1).click()
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(heads).toEqual([second, first])
    await expect(card(2)).toHaveAttribute('aria-selected', 'true')
    await expect.poll(() => pageOnDisk(dir, 1).section).toBe(second)
    expect(pageOnDisk(dir, 2)).toMatchObject({ section: first, stories: start[0].stories })
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(heads).toEqual([first, second])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(heads).toEqual([first, second])
    await expect.poll(() => pageOnDisk(dir, 1)).toEqual(start[0])
  })

  await test.step('heads are edited', async () => {
    await card(2).click()
    await field('section').fill('新闻纵深')
    await expect.poll(heads).toEqual([first, '新闻纵深'])
    await field('editor').fill('林夕')
    await expect(card(2)).toContainText('林夕')
    await page.locator('[data-issue-field="imprint"]').fill('国内统一连续出版物号 CN 00-0000\n第 1 期')
    await expect
      .poll(
        () => (JSON.parse(readFileSync(join(dir, 'issue.json'), 'utf8')) as { imprint?: string[] }).imprint,
      )
      .toEqual(['国内统一连续出版物号 CN 00-0000', '第 1 期'])
    for (let n = 0; n < 3; n++) await page.keyboard.press('Control+z')
    await expect.poll(heads).toEqual([first, second])
    await expect(page.locator('[data-issue-field="imprint"]')).toHaveValue('')
  })

  await test.step('a page is added in between', async () => {
    await page.getByRole('button', { name: '加版…' }).click()
    await page.locator('[name="number"]').fill('2')
    await page.locator('[name="section"]').fill('民生')
    await page.keyboard.press('Enter')
    await expect.poll(heads).toEqual([first, '民生', second])
    await expect(card(2)).toContainText('空版')
    await expect.poll(() => existsSync(join(dir, 'pages', '03.json'))).toBe(true)
  })

  await test.step('a spread is the even page and the odd one after it', async () => {
    await page.getByRole('radio', { name: '跨版' }).click()
    await expect(page.getByRole('group', { name: '第 2 版和第 3 版' }).locator('canvas')).toHaveCount(2)
    await page.screenshot({ path: 'test-results/pages-spread.png' })
    await page.getByRole('button', { name: '前一对' }).click()
    await expect(page.locator('.plan-pair canvas')).toHaveCount(1)
    await page.getByRole('radio', { name: '总览' }).click()
  })

  await test.step('a page is taken out, its stories go to another, and undo brings it back', async () => {
    await card(3).click()
    await page.getByRole('button', { name: '撤掉这个版…' }).click()
    await page.getByRole('button', { name: '转到第 2 版稿件单' }).click()
    await expect.poll(heads).toEqual([first, '民生'])
    await expect(card(2)).toContainText(`未上版 ${start[1].stories.length}`)
    await expect.poll(() => pageOnDisk(dir, 2).stories).toEqual(start[1].stories)
    await expect.poll(() => existsSync(join(dir, 'pages', '03.json'))).toBe(false)
    expect(readdirSync(join(dir, 'bin'))).toContain('page-03.json')
    await page.keyboard.press('Control+z')
    await expect.poll(heads).toEqual([first, '民生', second])
    await expect.poll(() => existsSync(join(dir, 'pages', '03.json'))).toBe(true)
    await page.getByRole('button', { name: '撤掉这个版…' }).click()
    await page.getByRole('button', { name: '和版面一起撤掉' }).click()
    await expect
      .poll(() => readdirSync(join(dir, 'bin')).filter((n) => n.startsWith(start[1].stories[0]!)).length)
      .toBe(1)
    for (let n = 0; n < 2; n++) await page.keyboard.press('Control+z')
    await expect.poll(heads).toEqual([first, second])
    await expect.poll(() => pageOnDisk(dir, 2)).toEqual(start[1])
    expect(readdirSync(join(dir, 'stories')).length).toBe(start[0].stories.length + start[1].stories.length)
  })

  await test.step('a double click opens a page', async () => {
    await card(2).locator('.plan-sheet').dblclick()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.locator('[data-page-tab="2"]')).toHaveAttribute('aria-pressed', 'true')
  })
})
