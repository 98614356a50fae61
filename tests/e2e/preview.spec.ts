import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PAGE_SIZES } from '@shared/model/pagesize'
import { MM } from '@shared/model/units'
import { Desk } from '../helpers/desk'
import { difference, render, type GreyPicture } from '../helpers/golden'
import { expect, launchApp, test } from '../helpers/launch'

/** px of a CSS inch: at 100 % the preview is as large as the page at this resolution. */
const DPI = 96

function crop({ width, data }: GreyPicture, x: number, y: number, w: number, h: number): GreyPicture {
  const part = new Uint8Array(w * h)
  for (let row = 0; row < h; row++)
    part.set(data.subarray((y + row) * width + x, (y + row) * width + x + w), row * w)
  return { width: w, height: h, data: part }
}

test('what the preview shows is what the PDF holds', async () => {
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  const out = join(home, 'page.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, out)
  // English quotation marks and ligatures are glyphs that a canvas does not have by their text.
  await desk.caretAtEnd(0)
  await page.keyboard.insertText('他说：It is an “office” of fine craft.')
  await desk.laidOut()
  await page.keyboard.press('Control+1')
  await desk.menu('export')
  await expect(page.locator('.toast-success')).toContainText('已导出', { timeout: 90_000 })

  // All pictures have arrived when the canvas stays as it is.
  let picture = ''
  await expect
    .poll(async () => {
      const before = picture
      picture = await desk.picture()
      return picture === before
    })
    .toBe(true)
  const seen = await desk.canvas.evaluate((canvas: HTMLCanvasElement) => {
    const box = document.querySelector('.page-shadow')!.getBoundingClientRect()
    const pane = canvas.getBoundingClientRect()
    const [left, top] = [Math.round(box.x - pane.x), Math.round(box.y - pane.y)]
    const [x, y] = [Math.max(0, left), Math.max(0, top)]
    const width = Math.min(canvas.width, left + Math.floor(box.width)) - x
    const height = Math.min(canvas.height, top + Math.floor(box.height)) - y
    const { data } = canvas.getContext('2d')!.getImageData(x, y, width, height)
    const grey = Array.from({ length: width * height }, (_, i) =>
      Math.round(0.3 * data[i * 4]! + 0.59 * data[i * 4 + 1]! + 0.11 * data[i * 4 + 2]!),
    )
    return { pageX: x - left, pageY: y - top, width, height, grey, ratio: window.devicePixelRatio }
  })
  test.skip(seen.ratio !== 1, 'the comparison is made for one device pixel per CSS pixel')
  const canvas: GreyPicture = { width: seen.width, height: seen.height, data: Uint8Array.from(seen.grey) }
  // The PDF's sheet has the bleed round the trim.
  const bleed = Math.round((PAGE_SIZES.broadsheet.bleedMm * MM * DPI) / 72)
  const pdf = render(readFileSync(out), 1, DPI)
  const part = crop(pdf, bleed + seen.pageX, bleed + seen.pageY, seen.width, seen.height)

  expect(canvas.data.some((grey) => grey < 60)).toBe(true)
  // Two rasterisers smooth edges in their own way; a glyph that is missing, wrong or out of place darkens or
  // lightens the tile it stands in.
  expect(difference(canvas, part).tile).toBeLessThan(16)
  // The same test must see a page that has moved by half a line.
  const moved = crop(pdf, bleed + seen.pageX, bleed + seen.pageY + 9, seen.width, seen.height - 9)
  const rest = crop(canvas, 0, 0, seen.width, seen.height - 9)
  expect(difference(rest, moved).tile).toBeGreaterThan(30)
})
