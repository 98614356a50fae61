import { Desk } from '../helpers/desk'
import { expect, launchApp, test } from '../helpers/launch'

test('lines painted one by one while typing make the picture that a whole painting makes', async () => {
  const { app, page } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  await desk.caretAtEnd(0)
  // More than a line: lines change, lines are added, and those below move.
  const typed = '河湾记者看到，渡船“照常”开出——比2021年多了三成，码头上排起了队。'
  for (const char of typed) await page.keyboard.insertText(char)
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('新的一段。')
  await desk.laidOut()
  const still = async (): Promise<string> => {
    let picture = ''
    await expect
      .poll(async () => {
        const before = picture
        picture = await desk.picture()
        return picture === before
      })
      .toBe(true)
    return picture
  }
  const lineByLine = await still()
  // At another scale and back, every story is painted anew, whole.
  await page.keyboard.press('Control+1')
  expect(await still()).not.toBe(lineByLine)
  await page.keyboard.press('Control+0')
  expect(await still()).toBe(lineByLine)
})
