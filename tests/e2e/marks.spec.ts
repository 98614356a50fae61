import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { TextLeaf } from '@shared/model/text'
import { Desk, storiesOnDisk } from '../helpers/desk'
import { InputMethod } from '../helpers/ime'
import { expect, launchApp, test } from '../helpers/launch'
import { haveMarkFaces } from '../helpers/markFaces'

const LEAD = 'old-quarter'

/** Selects characters [from, to) of the first text of a paragraph, as a person would with the mouse. */
async function select(page: Page, paragraph: number, from: number, to: number): Promise<void> {
  await page.evaluate(
    ([n, start, end]) => {
      const block = document.querySelectorAll('.body-editable > [data-slate-node="element"]')[n!]!
      const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()!
      document.querySelector<HTMLElement>('.body-editable')!.focus()
      getSelection()!.setBaseAndExtent(text, start!, text, end!)
    },
    [paragraph, from, to],
  )
  // Slate hears of it by an event that the browser sends later.
  await page.waitForTimeout(150)
}

test('marks are set by button and key, seen in the text and on the page, saved and undone', async () => {
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  const dir = join(home, 'Documents', 'Banxin', 'sample.issue')
  const saved = async (): Promise<TextLeaf[]> => {
    await desk.onDisk()
    return storiesOnDisk(dir).get(LEAD)!.blocks[0]!.children
  }
  const mark = (name: string) => page.getByRole('button', { name, exact: true })
  const [whole] = await saved()
  const before = await desk.picture()

  await test.step('着重号 by its button', async () => {
    await select(page, 0, 2, 6)
    await mark('着重号').click()
    await expect(mark('着重号')).toHaveAttribute('aria-pressed', 'true')
    await expect(desk.paragraph(0).locator('.leaf-dots')).toHaveText(whole!.text.slice(2, 6))
    await expect.poll(() => desk.picture()).not.toBe(before)
    expect(await saved()).toEqual([
      { text: whole!.text.slice(0, 2) },
      { text: whole!.text.slice(2, 6), dots: true },
      { text: whole!.text.slice(6) },
    ])
  })

  await test.step('and undone, page and all', async () => {
    const marked = await desk.picture()
    await page.keyboard.press('Control+z')
    await expect(desk.paragraph(0).locator('.leaf-dots')).toHaveCount(0)
    expect(await saved()).toEqual([whole])
    await expect.poll(() => desk.picture()).not.toBe(marked)
  })

  await test.step('others by key', async () => {
    await select(page, 0, 0, 2)
    for (const key of ['Control+u', 'Control+Shift+h', 'Control+.', 'Control+Shift+k', 'Control+Shift+f'])
      await page.keyboard.press(key)
    const text = whole!.text.slice(0, 2)
    await expect
      .poll(async () => (await saved())[0])
      .toEqual({
        text,
        underline: true,
        red: true,
        script: 'super',
        fang: true,
      })
    const leaf = desk.paragraph(0).locator('.leaf-underline.leaf-red.leaf-super.leaf-fang')
    await expect(leaf).toHaveText(text)
    // The button says so where the face is not at hand.
    await expect(mark('仿宋')).toHaveAttribute('title', haveMarkFaces() ? /^仿宋[^，]*$/u : /没有装这种字体/u)
    for (let n = 0; n < 5; n++) await page.keyboard.press('Control+z')
    await expect.poll(saved).toEqual([whole])
  })

  await test.step('a reading is asked for; what is typed after it has none', async () => {
    await select(page, 0, 0, 1)
    await mark('注音').click()
    const sheet = page.getByRole('dialog', { name: '注音' })
    await expect(sheet.locator('input')).toBeFocused()
    await expect(sheet.locator('input')).toHaveValue('')
    await page.keyboard.type('qīng')
    await page.keyboard.press('Enter')
    await expect(sheet).toHaveCount(0)
    const leaf = desk.paragraph(0).locator('.leaf-ruby')
    await expect(leaf).toHaveAttribute('data-ruby', 'qīng')
    await expect(leaf).toHaveText(whole!.text.slice(0, 1))

    await page.evaluate(() => {
      const text = document.querySelector('.leaf-ruby [data-slate-string]')!.firstChild!
      getSelection()!.collapse(text, 1)
    })
    await page.waitForTimeout(150)
    const method = await InputMethod.on(page)
    await method.type('xin')
    await method.commit('新')
    await page.keyboard.type('ab')
    await expect(desk.paragraph(0)).toContainText(`${whole!.text.slice(0, 1)}新ab${whole!.text.slice(1, 4)}`)
    expect(await saved()).toEqual([
      { text: whole!.text.slice(0, 1), ruby: 'qīng' },
      { text: `新ab${whole!.text.slice(1)}` },
    ])
  })

  await test.step('and taken away in the same place', async () => {
    await select(page, 0, 0, 1)
    await page.keyboard.press('Control+Shift+p')
    const sheet = page.getByRole('dialog', { name: '注音' })
    await expect(sheet.locator('input')).toHaveValue('qīng')
    await sheet.getByRole('button', { name: '去掉' }).click()
    await expect(desk.paragraph(0).locator('.leaf-ruby')).toHaveCount(0)
    expect(await saved()).toEqual([{ text: `${whole!.text.slice(0, 1)}新ab${whole!.text.slice(1)}` }])
  })
})
