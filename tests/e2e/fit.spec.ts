import { Desk } from '../helpers/desk'
import { HandOnPage } from '../helpers/hand'
import { expect, launchApp, test } from '../helpers/launch'

/** The page once pictures and all are painted: the same twice in a row. */
async function settled(desk: Desk): Promise<string> {
  let last = ''
  await expect
    .poll(
      async () => {
        const now = await desk.picture()
        const same = now === last
        last = now
        return same
      },
      { intervals: [400] },
    )
    .toBe(true)
  return last
}

const METRO = 'metro-extension'

test('a story that does not fit shows remedies, each seen, taken and undone by one act', async () => {
  const { app, page } = await launchApp()
  const desk = new Desk(app, page)
  const hand = new HandOnPage(desk)
  await desk.laidOut()
  await hand.select(METRO)
  await desk.module(METRO).press('Shift+ArrowUp')
  await page.locator('.fit-bar .fit-open').click()
  const panel = page.getByRole('complementary', { name: '合版检查' })
  await expect(panel.locator('.copyfit-state')).toContainText('超')
  const first = panel.locator('.remedy[data-solves]').first()
  await expect(first).toContainText(/→ 少\d+行/u)

  await test.step('what it does is seen on the page while it is pointed at', async () => {
    const before = await settled(desk)
    await first.hover()
    await expect(panel.locator('.copyfit-state')).toContainText('正好')
    await expect.poll(() => desk.picture()).not.toBe(before)
    await page.mouse.move(5, 5)
    await expect(panel.locator('.copyfit-state')).toContainText('超')
  })

  await test.step('taken it stays, and one undo brings the page back', async () => {
    const size = await hand.place(METRO)
    await panel.locator('.remedy[data-solves]:not([disabled])').first().click()
    await expect(panel.locator('.copyfit-state')).toContainText('正好')
    await expect(panel).toContainText('正好，不用改')
    await hand.undo('合版补救')
    await hand.expectPlace(METRO, size)
    await expect(panel.locator('.copyfit-state')).toContainText('超')
  })

  await test.step('a cut is shown where it pays; the text stays the editor’s own', async () => {
    const text = await desk.body.innerText()
    const cut = panel.locator('.remedy', { hasText: /第\d+段删\d+字 →/u }).first()
    await cut.click()
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '')
    expect(selected.length).toBeGreaterThan(0)
    expect(await desk.body.innerText()).toBe(text)
  })
})

test('other shapes are stepped through by [ and ], seen before one is taken', async () => {
  const { app, page } = await launchApp()
  const desk = new Desk(app, page)
  const hand = new HandOnPage(desk)
  await desk.laidOut()
  await hand.select('school-football')
  const start = await hand.place('school-football')
  const before = await settled(desk)
  await desk.module('school-football').press(']')
  const bar = page.getByRole('toolbar', { name: '换形状' })
  await expect(bar).toBeVisible({ timeout: 20_000 })
  await expect(bar.locator('.shapes-words')).toContainText(/\d栏×\d+行，/u)
  await desk.module('school-football').press('[')
  await expect(bar.locator('.shapes-words')).toHaveText('现在的形状')
  await desk.module('school-football').press('[')
  await expect(bar.locator('.shapes-count')).toHaveText(/^(\d+)\/\1$/u)
  await desk.module('school-football').press('Escape')
  await expect(bar).toHaveCount(0)
  await expect.poll(() => desk.picture()).toBe(before)
  await hand.expectPlace('school-football', start)

  await desk.module('school-football').press(']')
  await expect(bar).toBeVisible({ timeout: 20_000 })
  await bar.getByRole('button', { name: '采用' }).click()
  await expect(bar).toHaveCount(0)
  await expect.poll(() => desk.picture()).not.toBe(before)
  await hand.undo('换形状')
  await expect.poll(() => desk.picture()).toBe(before)
})

test('proposals come as pictures with reasons; one is taken as one step', async () => {
  const { app, page } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  const hand = new HandOnPage(desk)
  const start = await hand.place(METRO)
  const before = await settled(desk)
  await page.getByRole('button', { name: '版面方案' }).click()
  const dialog = page.getByRole('dialog', { name: '第 1 版的方案' })
  await expect(dialog.locator('.proposal').first()).toBeVisible({ timeout: 60_000 })
  expect(await dialog.locator('.proposal').count()).toBeGreaterThan(1)
  await expect(dialog.locator('.proposal').first()).toContainText('正好排满')
  await expect(dialog.locator('.proposal-reasons li').first()).not.toBeEmpty()
  await dialog.locator('.proposal').nth(1).click()
  await expect(dialog.locator('.proposal').nth(1)).toHaveAttribute('aria-checked', 'true')
  await dialog.getByRole('button', { name: '采用' }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => desk.picture()).not.toBe(before)
  await page.keyboard.press('Control+z')
  await hand.expectPlace(METRO, start)
})
