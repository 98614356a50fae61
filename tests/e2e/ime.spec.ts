import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { PAUSE_MS } from '../../renderer/app/history'
import { bodyText, Desk, storiesOnDisk } from '../helpers/desk'
import { InputMethod } from '../helpers/ime'
import { closeApp, expect, launchApp, test, type Launched } from '../helpers/launch'

// One app for all: each test works in a paragraph of its own.
test.describe.configure({ mode: 'serial' })
let launched: Launched
let desk: Desk
let ime: InputMethod
let page: Page

test.beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  desk = new Desk(launched.app, page)
  await desk.laidOut()
  ime = await InputMethod.on(page)
})
test.afterAll(() => closeApp(launched.app))

const text = (index: number): Promise<string> =>
  desk.paragraph(index).evaluate((block) => block.textContent!.replace(/\ufeff/gu, ''))

/** Puts the caret after some words of a paragraph. */
async function caretAfter(index: number, words: string): Promise<void> {
  await desk.caretAtEnd(index)
  await page.evaluate(
    ({ n, wanted }) => {
      const block = document.querySelectorAll('.body-editable > [data-slate-node="element"]')[n]!
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue!.indexOf(wanted)
        if (at >= 0) return getSelection()!.collapse(node, at + wanted.length)
      }
      throw new Error(`no ${wanted} in paragraph ${n}`)
    },
    { n: index, wanted: words },
  )
  await page.waitForTimeout(150)
}

/** Changes the body's model from outside, as no command of the app does while a composition is open. */
const applyToBody = (operation: object): Promise<void> =>
  page.evaluate((change) => {
    interface Fiber {
      return: Fiber | null
      memoizedProps: { editor?: { apply: (operation: object) => void } } | null
    }
    const element = document.querySelector('.body-editable')!
    const key = Object.keys(element).find((name) => name.startsWith('__reactFiber$'))!
    let fiber: Fiber | null = (element as unknown as Record<string, Fiber>)[key]!
    while (fiber && !fiber.memoizedProps?.editor) fiber = fiber.return
    if (!fiber) throw new Error('the editor was not found')
    fiber.memoizedProps!.editor!.apply(change)
  }, operation)

const onDisk = async (): Promise<string> => {
  await desk.onDisk()
  return bodyText(
    storiesOnDisk(join(launched.home, 'Documents', 'Banxin', 'sample.issue')).get('old-quarter')!,
  )
}

test('composed text lands where the caret is, in the text and on the disk', async () => {
  const before = await text(0)
  await caretAfter(0, '清晨6点，')
  await ime.type('nihao')
  await ime.commit('你好')
  await ime.type('shijie')
  await ime.commit('世界')
  const after = before.replace('清晨6点，', '清晨6点，你好世界')
  await expect.poll(() => text(0)).toBe(after)
  await expect.poll(onDisk).toContain(after)
})

test('nothing of a cancelled composition stays', async () => {
  const before = await text(1)
  await caretAfter(1, before.slice(0, 4))
  await ime.type('buyao')
  await ime.cancel()
  await page.keyboard.type('好')
  await expect.poll(() => text(1)).toBe(`${before.slice(0, 4)}好${before.slice(4)}`)
})

test('Enter picks a candidate and does not split the paragraph', async () => {
  const blocks = await desk.body.locator('[data-slate-node="element"]').count()
  const before = await text(2)
  await desk.caretAtEnd(2)
  await ime.type('hao')
  await ime.key('Enter', 229)
  await ime.commit('好')
  await expect.poll(() => text(2)).toBe(`${before}好`)
  await expect(desk.body.locator('[data-slate-node="element"]')).toHaveCount(blocks)
})

test('an undo from menu or keyboard waits while the composition is open', async () => {
  const before = await text(0)
  await caretAfter(0, '清晨6点，')
  await page.keyboard.type('先打的字')
  const typed = before.replace('清晨6点，', '清晨6点，先打的字')
  await expect.poll(() => text(0)).toBe(typed)
  await page.waitForTimeout(600)
  await ime.type('hou')
  await desk.menu('undo')
  // The menu's command has arrived when what main answers after it has.
  await page.evaluate(() => window.banxin.call('app.info', null))
  await page.keyboard.press('Control+z')
  await ime.commit('后')
  const both = before.replace('清晨6点，', '清晨6点，先打的字后')
  await expect.poll(() => text(0)).toBe(both)
  // Each commit after a pause is a step of its own.
  await desk.menu('undo')
  await expect.poll(() => text(0)).toBe(typed)
  await desk.menu('undo')
  await expect.poll(() => text(0)).toBe(before)
})

test('the window may render anew under an open composition', async () => {
  const before = await text(0)
  await caretAfter(0, '清晨6点，')
  await page.keyboard.type('一')
  await ime.type('zhong')
  // Every word of the window changes, and the layout of the text before answers meanwhile.
  await desk.menu('language-en')
  await expect(page.getByRole('button', { name: 'Auto make-up' })).toBeVisible()
  await expect(page.locator('.fit-bar:not([data-stale])')).toBeVisible()
  await ime.commit('中')
  await page.keyboard.type('尾')
  await expect.poll(() => text(0)).toBe(before.replace('清晨6点，', '清晨6点，一中尾'))
  await desk.menu('language-zh')
  await expect.poll(onDisk).toContain(before.replace('清晨6点，', '清晨6点，一中尾'))
})

test('a change of the composing paragraph by anything else leaves the composition alone', async () => {
  const before = await text(0)
  await caretAfter(0, '清晨6点，')
  await ime.type('zhongjian')
  const set = { properties: { type: 'paragraph' }, newProperties: { type: 'subhead' } }
  await applyToBody({ type: 'set_node', path: [0], ...set })
  await applyToBody({ type: 'insert_text', path: [0, 0], offset: before.length, text: '外来的字' })
  await expect(desk.paragraph(0)).toHaveClass(/body-subhead/u)
  await ime.commit('中间')
  await page.keyboard.type('尾')
  const after = before.replace('清晨6点，', '清晨6点，中间尾') + '外来的字'
  await expect.poll(() => text(0)).toBe(after)
  await expect.poll(onDisk).toContain(after)
})

test('a headline takes the composed words when they are chosen', async () => {
  const headline = desk.field('headline')
  await headline.fill('老街')
  await headline.press('End')
  // What follows a pause is a step of its own.
  await page.waitForTimeout(PAUSE_MS + 100)
  await ime.type('xinnian')
  await expect(desk.rows.first().locator('.story-name')).toHaveText('老街')
  await ime.commit('新年')
  await expect(headline).toHaveValue('老街新年')
  await expect(desk.rows.first().locator('.story-name')).toHaveText('老街新年')
  await page.keyboard.press('Control+z')
  await expect(headline).toHaveValue('老街')
})
