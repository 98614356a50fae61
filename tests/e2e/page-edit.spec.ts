import type { Page } from '@playwright/test'
import { Desk } from '../helpers/desk'
import { HandOnPage } from '../helpers/hand'
import { InputMethod } from '../helpers/ime'
import { expect, launchApp, test } from '../helpers/launch'

const METRO = 'metro-extension'

const caret = (page: Page) => page.locator('.page-caret')
const caretAt = async (page: Page) => {
  const found = caret(page)
  return { x: Number(await found.getAttribute('x1')), y: Number(await found.getAttribute('y1')) }
}
/** What the editor has selected. */
const chosen = (page: Page) =>
  page.evaluate(() => {
    const area = document.activeElement
    if (area instanceof HTMLTextAreaElement) return area.value.slice(area.selectionStart, area.selectionEnd)
    return getSelection()!.toString()
  })

test('text is edited where it stands, the caret in step with the editor', async () => {
  const { app, page } = await launchApp()
  const desk = new Desk(app, page)
  const hand = new HandOnPage(desk)
  await desk.laidOut()
  await hand.select(METRO)
  await page.keyboard.press('Control+2')
  const module = desk.module(METRO)
  await expect(page.locator('.zoom-value')).not.toHaveText('36%')

  await test.step('a double click puts the caret at the character', async () => {
    const at = await hand.middle(module, { x: 0.25, y: 0.6 })
    await page.mouse.dblclick(at.x, at.y)
    await expect(desk.body).toBeFocused()
    await expect(module).toHaveAttribute('data-editing', 'true')
    await expect(caret(page)).toBeAttached()
    const box = (await caret(page).boundingBox())!
    expect(Math.abs(box.x - at.x)).toBeLessThan(14)
    expect(Math.abs(box.y + box.height / 2 - at.y)).toBeLessThan(14)
  })

  await test.step('typing goes into the story, and the caret goes with it', async () => {
    const before = await caretAt(page)
    await page.keyboard.insertText('新写的字')
    await expect(desk.body).toContainText('新写的字')
    await expect.poll(() => caretAt(page)).not.toEqual(before)
    await page.keyboard.press('Control+z')
    await expect(desk.body).not.toContainText('新写的字')
    await expect.poll(() => caretAt(page)).toEqual(before)
  })

  await test.step('an input method composes there too', async () => {
    const ime = await InputMethod.on(page)
    await ime.type('nihao')
    await ime.commit('你好')
    await expect(desk.body).toContainText('你好')
    await page.keyboard.press('Control+z')
    await expect(desk.body).not.toContainText('你好')
  })

  await test.step('arrow keys go by the lines of the page', async () => {
    const before = await caretAt(page)
    await page.keyboard.press('ArrowDown')
    await expect.poll(async () => (await caretAt(page)).y - before.y).toBeCloseTo(13.5, 0)
    expect(Math.abs((await caretAt(page)).x - before.x)).toBeLessThan(9)
    await page.keyboard.press('ArrowUp')
    await expect.poll(async () => (await caretAt(page)).y - before.y).toBeCloseTo(0, 0)
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await expect(page.locator('.page-selection')).toHaveCount(1)
    expect([...(await chosen(page))].length).toBeGreaterThan(8)
  })

  await test.step('a drag over the text selects the same characters in the editor', async () => {
    const from = await hand.middle(module, { x: 0.05, y: 0.7 })
    const to = await hand.middle(module, { x: 0.3, y: 0.76 })
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 8 })
    await page.mouse.up()
    await expect.poll(() => page.locator('.page-selection').count()).toBeGreaterThan(1)
    // A selection over two paragraphs has line ends, which the editor's own text has not.
    const text = (await chosen(page)).replace(/\n/gu, '')
    expect(text.length).toBeGreaterThan(13)
    await page.keyboard.insertText('换成这些')
    await expect(desk.body).not.toContainText(text)
    await page.keyboard.press('Control+z')
    await expect(desk.body).toContainText(text)
  })

  await test.step('a headline is edited on the page as in its field', async () => {
    const at = await hand.middle(module, { x: 0.5, y: 0.2 })
    await page.mouse.click(at.x, at.y)
    await expect(desk.field('headline')).toBeFocused()
    await page.keyboard.insertText('就')
    await expect(desk.row('就')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(desk.field('headline')).toHaveValue('地铁3号线东延段开始试运行')
  })

  await test.step('the caret moved in the editor moves on the page', async () => {
    await desk.caretAtEnd(1)
    const end = await caretAt(page)
    await desk.caretAtEnd(2)
    await expect.poll(() => caretAt(page)).not.toEqual(end)
  })

  await test.step('Escape goes back to the module', async () => {
    await page.keyboard.press('Escape')
    await expect(module).toBeFocused()
    await expect(module).not.toHaveAttribute('data-editing', 'true')
    await expect(caret(page)).toHaveCount(0)
  })
})
