import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '@shared/model/issue'
import { Desk } from '../helpers/desk'
import { renamed, withFsType } from '../helpers/fontFiles'
import { expect, launchApp, test } from '../helpers/launch'
import { pdfFonts } from '../helpers/poppler'

/** The picture of the page once nothing moves any more. */
async function settled(desk: Desk): Promise<string> {
  await desk.laidOut()
  let last = ''
  await expect
    .poll(
      async () => {
        const before = last
        last = await desk.picture()
        return last === before
      },
      { intervals: [300] },
    )
    .toBe(true)
  return last
}

const issueOnDisk = (dir: string): Issue => JSON.parse(readFileSync(join(dir, 'issue.json'), 'utf8')) as Issue

test('the newsroom’s own font and the setting of text are chosen, shown, saved, undone and exported', async () => {
  const { app, page, home, userDataDir } = await launchApp()
  const fonts = join(userDataDir, 'fonts')
  mkdirSync(fonts, { recursive: true })
  const dir = join(home, 'Documents', 'Banxin', 'sample.issue')
  const desk = new Desk(app, page)
  const house = await settled(desk)
  await desk.keepPicture('house')

  // Dropped into the folder while the app runs.
  const font = renamed('HewanHei-Regular', '河湾黑', 2)
  writeFileSync(join(fonts, 'hewan.ttf'), font)
  writeFileSync(join(fonts, 'closed.ttf'), withFsType(font, 2))
  writeFileSync(join(fonts, 'broken.otf'), 'no font')

  await desk.menu('styles')
  const dialog = page.getByRole('dialog', { name: '样式' })
  await expect(dialog).toContainText('broken.otf')
  await expect(dialog.locator('li').filter({ hasText: 'closed.ttf' })).toContainText('禁止嵌入')

  await dialog.getByLabel('正文的字体').selectOption({ label: '河湾黑' })
  await desk.onDisk()
  await expect.poll(() => desk.picture()).not.toBe(house)
  const own = await settled(desk)
  await desk.keepPicture('own')
  expect(issueOnDisk(dir).styles?.roles?.body).toEqual({ font: 'HewanHei-Regular' })

  await dialog.getByLabel('行尾点号').selectOption('full')
  await expect.poll(() => desk.picture()).not.toBe(own)
  await expect.poll(() => desk.pixelsOff('own')).toBeGreaterThan(100)
  await desk.onDisk()
  expect(issueOnDisk(dir).styles?.composition).toEqual({ lineEnd: 'full' })
  await dialog.getByRole('button', { name: '完成' }).click()

  await desk.menu('undo')
  await expect.poll(() => desk.pixelsOff('own')).toBe(0)
  await desk.onDisk()
  expect(issueOnDisk(dir).styles?.composition).toBeUndefined()

  const out = join(home, '样式.pdf')
  await app.evaluate(({ dialog: native }, filePath) => {
    native.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, out)
  await desk.menu('export')
  await expect(page.locator('.toast-success')).toContainText('已导出', { timeout: 90_000 })
  expect(
    pdfFonts(readFileSync(out))
      .map(({ name }) => name)
      .join(),
  ).toContain('HewanHei-Regular')

  await desk.menu('undo')
  await expect.poll(() => desk.pixelsOff('house')).toBe(0)
  await desk.onDisk()
  expect(issueOnDisk(dir).styles).toBeUndefined()
})

test('a face that is not there is named, and the page is set in the house face', async () => {
  const first = await launchApp()
  const desk = new Desk(first.app, first.page)
  await desk.laidOut()
  const dir = join(first.home, 'Documents', 'Banxin', 'sample.issue')
  const issue = issueOnDisk(dir)
  issue.styles = { roles: { body: { font: 'FZSSK--GBK1-0' } } }
  writeFileSync(join(dir, 'issue.json'), JSON.stringify(issue))
  await first.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
  }, dir)
  await desk.menu('open')
  await expect(first.page.locator('[data-problem="missing-fonts"]')).toContainText('缺字体：FZSSK--GBK1-0')
  await desk.laidOut()
})
