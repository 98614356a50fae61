import type { Page } from '@playwright/test'
import { Desk } from '../helpers/desk'
import { expect, launchApp, test } from '../helpers/launch'

const LEAD = 'old-quarter'

/** Clicks a module's text, at a part of its width and height. */
async function clickIn(desk: Desk, story: string, across: number, down: number): Promise<void> {
  const box = (await desk.module(story).boundingBox())!
  await desk.page.mouse.click(box.x + box.width * across, box.y + box.height * down)
}

const chosen = (page: Page) => page.locator('.line-frame').getAttribute('data-line')

test('a click on a line says in words how it came to be', async () => {
  const { app, page } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  const panel = page.getByRole('complementary', { name: '检查行' })
  await expect(panel).toHaveCount(0)
  await page.keyboard.press('Control+i')
  await expect(panel).toContainText('点版面上的一行字')
  await expect(page.getByRole('button', { name: '检查行', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )

  await test.step('a line of text', async () => {
    await clickIn(desk, LEAD, 0.1, 0.8)
    await expect(panel.locator('.inspector-where')).toHaveText(/^正文 · 第 \d+ 段 · 第 \d+ 行$/u)
    await expect(panel.locator('.line-words')).toContainText(/行长 [\d.]+ 字，自然宽 [\d.]+ 字/u)
    await expect(panel.locator('.line-candidates li[data-outcome="chosen"]')).toHaveCount(1)
    await expect(panel.locator('.line-words')).toHaveAttribute('aria-live', 'polite')
    await expect(page.locator('.line-frame')).toHaveAttribute(
      'data-line',
      new RegExp(`^${LEAD}:\\d+:\\d+$`, 'u'),
    )
  })

  await test.step('the arrow keys go from line to line', async () => {
    const first = (await chosen(page))!
    const text = await panel.locator('blockquote').textContent()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => chosen(page)).not.toBe(first)
    await expect(panel.locator('blockquote')).not.toHaveText(text!)
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => chosen(page)).toBe(first)
    await expect(panel.locator('blockquote')).toHaveText(text!)
  })

  await test.step('what the words quote stands there, and follows an edit', async () => {
    await page.keyboard.press('Control+i')
    await expect(panel).toHaveCount(0)
    await expect(page.locator('.line-frame')).toHaveCount(0)
    await desk.menu('inspect')
    const [, paragraph, line] = (await chosen(page))!.split(':').map(Number)
    const quoted = (await panel.locator('blockquote').textContent())!
    expect(await desk.paragraph(paragraph!).textContent()).toContain(quoted.trim())
    await desk.caretAtEnd(paragraph!)
    await page.evaluate(() => getSelection()!.modify('move', 'backward', 'paragraphboundary'))
    await page.waitForTimeout(150)
    await page.keyboard.insertText('加进来的十几个字，把后面的都往后推。')
    await expect(panel.locator('blockquote')).not.toHaveText(quoted)
    expect((await chosen(page))!.endsWith(`:${paragraph}:${line}`)).toBe(true)
  })

  await test.step('forbidden breaks name their rule and the section of CLREQ', async () => {
    const rules = panel.locator('.line-candidates li[data-outcome="forbidden"]')
    for (let n = 0; n < 40 && (await rules.count()) === 0; n++) {
      await page.getByRole('button', { name: '下一行' }).click()
      await page.waitForTimeout(150)
    }
    await expect(rules.first()).toContainText(/CLREQ 3\.1\.\d|UAX 14/u)
  })

  await test.step('in the language of the window', async () => {
    await desk.menu('language-en')
    const english = page.getByRole('complementary', { name: 'Inspect line' })
    await expect(english.locator('.line-words')).toContainText(/Measure [\d.]+ em, natural width [\d.]+ em/u)
    await expect(english.locator('.line-candidates')).toContainText('taken')
    await desk.menu('language-zh')
  })

  await test.step('headlines are broken by phrases', async () => {
    await clickIn(desk, LEAD, 0.5, 0.12)
    await expect(panel.locator('.inspector-where')).toHaveText(/^(主题|引题|副题) · 第 1 行$/u)
    await expect(panel.locator('.line-words')).toContainText('标题按词组断行')
  })

  await test.step('Escape closes it', async () => {
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
  })
})

test('the quality view tints lines by their gaps and tells the numbers', async () => {
  const { app, page } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  const button = page.getByRole('button', { name: '字距质量' })
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await expect(page.locator('.tint')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+g')
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  const legend = page.getByRole('region', { name: '字距质量' })
  await expect(legend).toContainText('0.01–0.04 字')

  const counts = async () => {
    const told = new Map<string, number>()
    for (const entry of await legend.locator('dd').all())
      told.set(
        (await entry.getAttribute('data-grade'))!,
        Number(/(\d+) 行/u.exec((await entry.textContent())!)![1]),
      )
    return told
  }
  const told = await counts()
  let tinted = 0
  for (const [grade, lines] of told) {
    if (grade === 'even') continue
    await expect(page.locator(`.tint-${grade}`)).toHaveCount(lines)
    tinted += lines
  }
  expect(tinted).toBeGreaterThan(0)
  expect(told.get('even')).toBeGreaterThan(0)

  await desk.caretAtEnd(0)
  await page.keyboard.insertText('多写一句，看它怎样排：“好”，“很好”，“非常好”！')
  await desk.laidOut()
  await expect.poll(async () => [...(await counts()).values()].join()).not.toBe([...told.values()].join())
  await button.click()
  await expect(page.locator('.tint')).toHaveCount(0)
  await expect(legend).toHaveCount(0)
})
