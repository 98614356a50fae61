import { Desk } from '../helpers/desk'
import { HandOnPage } from '../helpers/hand'
import { expect, launchApp, test } from '../helpers/launch'

const METRO = 'metro-extension'

test('exact numbers, zooms, rulers and overlays', async () => {
  const { app, page } = await launchApp()
  const desk = new Desk(app, page)
  const hand = new HandOnPage(desk)
  await desk.laidOut()
  const metro = await hand.place(METRO)
  const panel = page.getByRole('complementary', { name: '模块设定' })

  await test.step('the place by numbers, with its size in mm', async () => {
    await hand.tool('模块设定').click()
    await hand.select(METRO)
    await expect(panel.locator('[data-mm]')).toHaveText(/宽 85\.7 × 高 171\.4 毫米/u)
    const rows = panel.getByRole('textbox', { name: '行数' }).first()
    await expect(rows).toHaveValue('36')
    await rows.fill('30')
    await rows.press('Enter')
    await hand.expectPlace(METRO, { ...metro, rows: 30 })
    await hand.undo('模块设定')
    await hand.expectPlace(METRO, metro)
    await expect(rows).toHaveValue('36')
    await panel.getByRole('textbox', { name: '起栏' }).press('ArrowUp')
    await hand.expectPlace(METRO, { column: metro.column + 1 })
    await hand.undo('模块设定')
  })

  await test.step('the headline by numbers: size, side, set downwards', async () => {
    const before = await desk.picture()
    const size = panel.getByRole('textbox', { name: '字号（点）' })
    await size.fill('26')
    await size.press('Enter')
    await expect.poll(() => desk.picture()).not.toBe(before)
    await panel.locator('select[name="side"]').selectOption('right')
    await panel.locator('input[name="headVertical"]').check()
    await expect(page.getByRole('button', { name: '撤销：模块设定' })).toBeVisible()
    await expect(desk.module(METRO)).toHaveAttribute('aria-label', /空 \d+ 行|超 \d+ 字|正好/u)
    await hand.undo('模块设定')
    await expect(panel.locator('input[name="headVertical"]')).not.toBeChecked()
    await hand.undo('模块设定')
    await expect(panel.locator('select[name="side"]')).toHaveValue('over')
    await hand.undo('模块设定')
    await expect(size).toHaveValue('34')
    await panel.locator('select[name="frame"]').selectOption('box')
    await expect(panel).toContainText('正文每行 12 字')
    await hand.undo('模块设定')
    await expect(panel).toContainText('正文每行 13 字')
    await hand.tool('模块设定').click()
    await expect(panel).toHaveCount(0)
  })

  await test.step('zoom to the module, to the page, to true size', async () => {
    await hand.select(METRO)
    await page.keyboard.press('Control+2')
    const desktop = (await page.locator('.preview-desk').boundingBox())!
    await expect
      .poll(async () => (await desk.module(METRO).boundingBox())!.height / desktop.height)
      .toBeGreaterThan(0.85)
    await page.keyboard.press('Control+1')
    await expect(page.locator('.zoom-value')).toHaveText('100%')
    await page.keyboard.press('Control+0')
    await expect(page.getByRole('button', { name: '整版' })).toHaveAttribute('aria-pressed', 'true')
    await hand.tool('看模块').click()
    await expect(page.locator('.zoom-value')).not.toHaveText('100%')
    await page.keyboard.press('Control+0')
  })

  await test.step('rulers in 字 and rows, or mm; the grid and the frames of the text', async () => {
    const ink = () =>
      page.locator('.ruler-across').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
    await hand.tool('标尺').click()
    await expect(page.locator('.ruler')).toHaveCount(2)
    const grid = await ink()
    await page.getByRole('button', { name: '标尺单位：字 / 行' }).click()
    await expect.poll(ink).not.toBe(grid)
    await page.getByRole('button', { name: '标尺单位：毫米' }).click()
    await expect.poll(ink).toBe(grid)
    await hand.tool('栏格和基线').click()
    await expect(page.locator('.grid-column')).toHaveCount(8)
    await hand.tool('文字框').click()
    await expect(page.locator('.frame-leg').first()).toBeVisible()
    for (const name of ['标尺', '栏格和基线', '文字框']) await hand.tool(name).click()
    await expect(page.locator('.ruler, .grid-overlay')).toHaveCount(0)
  })

  await test.step('in English as well', async () => {
    await desk.menu('language-en')
    await expect(desk.module(METRO)).toHaveAttribute('aria-label', /columns 5–6, rows 23–58/u)
    await expect(page.getByRole('toolbar', { name: 'Page tools' })).toBeVisible()
  })
})
