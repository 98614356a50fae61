import { Desk } from '../helpers/desk'
import { HandOnPage } from '../helpers/hand'
import { expect, launchApp, test } from '../helpers/launch'

const METRO = 'metro-extension'

test('the end of a text goes on elsewhere by two clicks, or by keys, and each step goes back by one undo', async () => {
  const { app, page } = await launchApp()
  const desk = new Desk(app, page)
  const hand = new HandOnPage(desk)
  await desk.laidOut()
  const metro = desk.module(METRO)
  const tab = (n: number) => page.locator(`[data-page-tab="${n}"]`)
  const item = page.locator('.modules > li').filter({ has: metro })
  const port = item.locator('[data-jump-port]')
  const show = async (n: number) => {
    await tab(n).click()
    await expect(page.getByRole('img', { name: `第 ${n} 版版面` })).toBeVisible()
  }

  await test.step('an empty third page, and a story that has lost its room', async () => {
    await page.keyboard.press('Control+Shift+L')
    await page.getByRole('button', { name: '加版…' }).click()
    await page.keyboard.press('Enter')
    await expect(page.locator('.plan-page')).toHaveCount(3)
    await page.keyboard.press('Escape')
    await show(1)
    await hand.select(METRO)
    for (let n = 0; n < 12; n++) await page.keyboard.press('Shift+ArrowUp')
    await expect(metro).toHaveAttribute('aria-label', /超 \d+ 字/u)
    await expect(port).toBeVisible()
  })

  await test.step('click 1: the end of the text; click 2: a place on another page', async () => {
    await port.click()
    await expect(page.locator('.jump-banner')).toContainText('地铁3号线东延段开始试运行')
    await show(3)
    const sheet = (await page.locator('.page-shadow').boundingBox())!
    const at = { x: sheet.x + sheet.width * 0.4, y: sheet.y + sheet.height * 0.3 }
    await page.mouse.move(at.x, at.y, { steps: 3 })
    await expect(page.locator('.ghost')).toBeVisible()
    await page.screenshot({ path: 'test-results/jump-mode.png' })
    await page.mouse.click(at.x, at.y)
    await expect(page.locator('.jump-banner')).toHaveCount(0)
    await expect(metro).toHaveAttribute('aria-label', /上接第 1 版/u)
    await expect(item.locator('.jump-mark-from')).toHaveText('续1')
    await page.screenshot({ path: 'test-results/jump-continuation.png' })
    // The continuation is chosen where it stands, not where its story begins.
    await page.keyboard.press('Escape')
    await hand.select(METRO)
    await expect(tab(3)).toHaveAttribute('aria-pressed', 'true')
    await show(1)
    await expect(metro).toHaveAttribute('aria-label', /下转第 3 版/u)
    await expect(metro).not.toHaveAttribute('aria-label', /超/u)
    await expect(item.locator('.jump-mark-to')).toHaveText('转3')
    await expect(port).toHaveCount(0)
    await page.screenshot({ path: 'test-results/jump-begin.png' })
  })

  await test.step('its lines follow when pages move', async () => {
    await page.keyboard.press('Control+Shift+L')
    await page.locator('.plan-page').nth(2).click()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(metro).toHaveAttribute('aria-label', /下转第 2 版/u)
    await hand.undo('调整版次')
    await expect(metro).toHaveAttribute('aria-label', /下转第 3 版/u)
  })

  await test.step('the first part goes: the next one is the beginning', async () => {
    await hand.select(METRO)
    await page.keyboard.press('Delete')
    await expect(metro).toHaveCount(0)
    await show(3)
    await expect(metro).not.toHaveAttribute('aria-label', /上接/u)
    await expect(desk.row('地铁3号线')).toHaveCount(1)
    await hand.undo('撤下版面')
    await expect(tab(1)).toHaveAttribute('aria-pressed', 'true')
    await expect(metro).toHaveAttribute('aria-label', /下转第 3 版/u)
  })

  await test.step('the continuation is taken back: the text is overset again', async () => {
    await metro.click({ button: 'right', position: { x: 12, y: 14 } })
    await page.getByRole('menuitem', { name: '收回续文' }).click()
    await expect(metro).toHaveAttribute('aria-label', /超 \d+ 字/u)
    await hand.undo('转版')
    await expect(metro).toHaveAttribute('aria-label', /下转第 3 版/u)
    // The jump was made on page 3: that is where its undo leads.
    await hand.undo('转版')
    await expect(tab(3)).toHaveAttribute('aria-pressed', 'true')
    await show(1)
    await expect(metro).toHaveAttribute('aria-label', /超 \d+ 字/u)
  })

  await test.step('by keys: J, and a page with room', async () => {
    await metro.focus()
    await page.keyboard.press('j')
    const dialog = page.getByRole('dialog', { name: '余下的文字转到哪里' })
    const third = dialog.getByRole('button', { name: /第 3 版/u })
    await expect(third).toContainText('排得下')
    for (let n = 0; n < 6 && !(await third.evaluate((one) => one === document.activeElement)); n++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(metro).toHaveAttribute('aria-label', /下转第 3 版/u)
    await hand.undo('转版')
    await expect(metro).toHaveAttribute('aria-label', /超 \d+ 字/u)
  })

  await test.step('Escape lets the text go; a place on the same page takes it too', async () => {
    await port.click()
    await page.keyboard.press('Escape')
    await expect(page.locator('.jump-banner')).toHaveCount(0)
    await port.click()
    const { row } = await hand.units()
    const box = (await metro.boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height + 5 * row, { steps: 3 })
    await page.mouse.click(box.x + box.width / 2, box.y + box.height + 5 * row)
    await expect(metro).toHaveCount(2)
    await expect(page.locator('.jump-mark-to')).toHaveText('转本版')
    await hand.undo('转版')
    await expect(metro).toHaveCount(1)
  })
})
