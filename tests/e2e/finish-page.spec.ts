import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locator } from '@playwright/test'
import { Desk } from '../helpers/desk'
import { HandOnPage } from '../helpers/hand'
import { expect, launchApp, test } from '../helpers/launch'
import { hasRealPage, REAL_PAGE } from '../helpers/realPage'

/** Pictures of every step, for people to look at. */
const SHOTS = resolve(import.meta.dirname, '../../.cache/finish-page')
/** A person has five minutes for all of it. */
const FIVE_MINUTES = 300_000

test('a real page is brought from its text to a full page by hand, in under five minutes', async () => {
  test.skip(!hasRealPage, `the real page is not at hand: ${REAL_PAGE}`)
  test.setTimeout(2 * FIVE_MINUTES)
  mkdirSync(SHOTS, { recursive: true })
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  const hand = new HandOnPage(desk)
  let shots = 0
  const shot = (name: string) => page.screenshot({ path: join(SHOTS, `${++shots}-${name}.png`) })
  await desk.laidOut()
  const dir = join(home, '2021-12-03.issue')
  const pdf = join(home, '01.pdf')
  await app.evaluate(
    ({ dialog }, { filePath, files }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: files })
    },
    { filePath: dir, files: [REAL_PAGE] },
  )
  const begun = Date.now()

  await test.step('a new issue takes the text', async () => {
    await desk.menu('new')
    await page.locator('input[name="name"]').fill('工人日报')
    await page.locator('input[name="date"]').fill('2021-12-03')
    await page.getByRole('radio', { name: '对开' }).check()
    await page.getByRole('button', { name: '选择位置并新建…' }).click()
    await expect(page.locator('.toolbar-title')).toContainText('工人日报')
    await desk.menu('import')
    const report = page.getByRole('dialog', { name: '导入结果' })
    await expect(report).toContainText(/识别出 \d+ 篇稿件/u)
    await shot('imported')
    await report.getByRole('button', { name: '关闭' }).or(report.getByRole('button').last()).first().click()
  })

  const count = await desk.rows.count()
  expect(count).toBeGreaterThan(10)

  await test.step('a proposal is chosen from pictures', async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '版面方案' }).click()
    const dialog = page.getByRole('dialog', { name: '第 1 版的方案' })
    await expect(dialog.locator('.proposal').first()).toBeVisible({ timeout: 120_000 })
    await shot('proposals')
    await dialog.locator('.proposal').first().click()
    await dialog.getByRole('button', { name: '采用' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.locator('.module')).toHaveCount(count)
    await shot('proposal')
  })

  await test.step('a story is made lower by hand, so that it does not fit', async () => {
    const story = await largest(page.locator('.module'))
    await hand.select(story)
    await desk.module(story).press('Shift+ArrowUp')
    await expect(page.locator('.module-mark-over').first()).toBeVisible()
    await shot('by-hand')
  })

  await test.step('remedies make every story fit', async () => {
    await desk.menu('copyfit')
    const panel = page.getByRole('complementary', { name: '合版检查' })
    for (let n = 0; n < 12 && (await page.locator('.module-mark-over').count()) > 0; n++) {
      const over = page.locator('.module[aria-label*="超 "]').first()
      await hand.select((await over.getAttribute('data-story'))!)
      const remedy = panel
        .locator('.remedy[data-solves]:not([disabled])')
        .filter({ hasNotText: '删' })
        .first()
      await expect(remedy).toBeVisible({ timeout: 60_000 })
      await remedy.click()
      await page.mouse.move(4, 4)
      await desk.laidOut()
      await shot('remedy')
    }
    await expect(page.locator('.module-mark-over')).toHaveCount(0)
  })

  await test.step('the page is full, and goes to the press', async () => {
    await expect(page.locator('.module')).toHaveCount(count)
    await expect(desk.rows.locator('.chip-over')).toHaveCount(0)
    await shot('finished')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, pdf)
    await page.getByRole('button', { name: '导出 PDF' }).click()
    await expect(page.locator('.toast-success')).toBeVisible({ timeout: 60_000 })
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  })

  expect(Date.now() - begun).toBeLessThan(FIVE_MINUTES)
})

/** The story whose module is the largest on the screen. */
async function largest(modules: Locator): Promise<string> {
  return modules.evaluateAll((all) => {
    const area = (one: Element) => one.getBoundingClientRect().width * one.getBoundingClientRect().height
    const [first] = all.sort((a, b) => area(b) - area(a))
    return (first as HTMLElement).dataset['story']!
  })
}
