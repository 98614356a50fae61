import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bodyText, Desk, storiesOnDisk } from '../helpers/desk'
import { expect, launchApp, test } from '../helpers/launch'
import { inked, pdfText } from '../helpers/poppler'

const SAMPLE = (home: string): string => join(home, 'Documents', 'Banxin', 'sample.issue')
const LEAD = 'old-quarter'

test('from the sample to an edited, exported page', async () => {
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  const dir = SAMPLE(home)
  await desk.laidOut()
  await expect(desk.rows).not.toHaveCount(0)
  expect(await desk.rows.count()).toBeGreaterThanOrEqual(8)
  const before = await desk.picture()

  await test.step('typing reflows the page and is saved', async () => {
    await desk.field('headline').fill('老街坊都留下来了')
    await desk.caretAtEnd(0)
    // In one go, as an input method commits it: how many steps single keys make depends on the machine's pace.
    await page.keyboard.insertText('这是新写的一句话。')
    await expect(desk.row('老街坊都留下来了')).toBeVisible()
    await desk.laidOut()
    await expect.poll(() => desk.picture()).not.toBe(before)
    await desk.onDisk()
    const story = storiesOnDisk(dir).get(LEAD)!
    expect(story.headline).toBe('老街坊都留下来了')
    expect(story.blocks[0]!.children.at(-1)!.text).toMatch(/这是新写的一句话。$/u)
  })

  await test.step('what does not fit shows beside the editor, in the list and on the page', async () => {
    await desk.caretAtEnd(1)
    await page.keyboard.insertText('多出来的文字没有地方去，'.repeat(20))
    await expect(desk.fit).toHaveText(/^超 \d+ 字（\d+ 行）$/u)
    const [, over] = /超 (\d+) 字/u.exec((await desk.fit.textContent())!)!
    await expect(desk.rows.first().locator('.chip-over')).toContainText(`超 ${over} 字`)
    const mark = page.locator('.module-mark-over')
    await expect(mark).toHaveText(`++${over} 字`)
    await expect(desk.module(LEAD)).toHaveAttribute('aria-label', new RegExp(`超 ${over} 字`, 'u'))
  })

  await test.step('undo by key and by menu goes back over text and headline in order', async () => {
    await page.keyboard.press('Control+z')
    await expect(desk.body).not.toContainText('多出来的文字')
    await desk.menu('undo')
    await expect(desk.body).not.toContainText('新写的一句话')
    await expect(desk.field('headline')).toHaveValue('老街坊都留下来了')
    await desk.menu('undo')
    await expect(desk.field('headline')).toHaveValue('老街留住老街坊')
    await page.keyboard.press('Control+Shift+z')
    await desk.menu('redo')
    await expect(desk.field('headline')).toHaveValue('老街坊都留下来了')
    await expect(desk.body).toContainText('新写的一句话')
    await desk.onDisk()
    expect(bodyText(storiesOnDisk(dir).get(LEAD)!)).not.toContain('多出来的文字')
  })

  await test.step('the exported page holds what was typed', async () => {
    const out = join(home, '第一版.pdf')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, out)
    await desk.menu('export')
    await expect(page.locator('.toast-success')).toContainText('已导出', { timeout: 90_000 })
    const text = inked(pdfText(readFileSync(out)))
    expect(text).toContain('这是新写的一句话。')
    expect(text).toContain('老街坊都留下来了')
  })
})

test('a story is added, ranked, deleted, and all of it undone', async () => {
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  const count = await desk.rows.count()
  const second = (await desk.rows.nth(1).locator('.story-name').textContent())!

  await page.getByRole('button', { name: '新建稿件' }).click()
  await expect(desk.rows).toHaveCount(count + 1)
  await desk.field('headline').fill('刚刚发来的消息')
  await expect(desk.rows.nth(1)).toContainText('刚刚发来的消息')
  await expect(desk.rows.nth(1)).toContainText('未上版')

  await desk.rows.nth(1).hover()
  await desk.rows.nth(1).getByRole('button', { name: '稿件操作' }).click()
  await page.getByRole('menuitem', { name: '上移' }).click()
  await expect(desk.rows.nth(0)).toContainText('刚刚发来的消息')

  await desk.row(second).click()
  await page.keyboard.press('Delete')
  await expect(desk.row(second)).toHaveCount(0)
  await desk.onDisk()
  const saved = [...storiesOnDisk(SAMPLE(home)).values()]
  expect(saved.map((story) => story.headline)).toContain('刚刚发来的消息')
  expect(saved.map((story) => story.headline)).not.toContain(second)

  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z')
  await expect(desk.rows).toHaveCount(count)
  await expect(desk.rows.nth(1)).toContainText(second)
  await desk.onDisk()
  expect([...storiesOnDisk(SAMPLE(home)).values()].map((story) => story.headline)).toContain(second)
})

const TEXT = `# 渡口新桥今日通车

本报讯（记者林晓）11月20日上午8时，渡口新桥正式通车。大桥全长1.2公里，双向四车道，两岸居民过江时间由40分钟缩短到5分钟。

据介绍，大桥2021年开工，建设者克服水深流急等困难，提前两个月完工。

# 社区食堂添了早餐

本报讯（记者周平）昨日起，和平里社区食堂开始供应早餐，豆浆、包子、小米粥一应俱全。

“走几步就能吃上热乎饭。”家住3号楼的王阿姨说。
`

test('a new issue takes a text file, is made up, and goes back and forth by undo', async () => {
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  const dir = join(home, '2026-11-20.issue')
  const file = join(home, '来稿.md')
  writeFileSync(file, TEXT)
  await app.evaluate(
    ({ dialog }, { filePath, files }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: files })
    },
    { filePath: dir, files: [file] },
  )

  await desk.menu('new')
  await page.locator('input[name="name"]').fill('江城晚报')
  await page.locator('input[name="date"]').fill('2026-11-20')
  await page.getByRole('radio', { name: '四开' }).check()
  await page.getByRole('button', { name: '选择位置并新建…' }).click()
  await expect(page.locator('.toolbar-title')).toContainText('江城晚报')
  await expect(desk.rows).toHaveCount(0)
  expect(JSON.parse(readFileSync(join(dir, 'issue.json'), 'utf8'))).toMatchObject({
    name: '江城晚报',
    date: '2026-11-20',
    pageSize: 'tabloid',
  })

  await desk.menu('import')
  const report = page.getByRole('dialog', { name: '导入结果' })
  await expect(report).toContainText('识别出 2 篇稿件')
  await report.getByRole('button', { name: '自动组版' }).click()
  await expect(page.locator('.toast-success')).toContainText('已组版', { timeout: 60_000 })
  await expect(page.locator('.module')).toHaveCount(2)
  await expect(desk.row('渡口新桥今日通车')).not.toContainText('未上版')

  await page.keyboard.press('Control+z')
  await expect(page.locator('.module')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(desk.rows).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect(page.locator('.module')).toHaveCount(2)
  await desk.onDisk()
  expect([...storiesOnDisk(dir).values()].map(bodyText).join()).toContain('豆浆、包子、小米粥一应俱全')
})

test('a cancelled export says so and leaves no file', async () => {
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  const out = join(home, 'page.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, out)
  await page.evaluate(() => {
    const stop = window.banxin.on('export.progress', () => {
      stop()
      document.querySelector<HTMLButtonElement>('.dialog-foot button')!.click()
    })
  })
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await expect(page.locator('.toast')).toContainText('已取消导出')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(existsSync(out)).toBe(false)
})

test('a broken file is named with its reason, and the rest of the issue opens', async () => {
  const first = await launchApp()
  const desk = new Desk(first.app, first.page)
  await desk.laidOut()
  const dir = SAMPLE(first.home)
  const path = join(dir, 'stories', 'canteen.json')
  const broken = readFileSync(path, 'utf8').slice(0, 200)
  writeFileSync(path, broken)
  await first.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
  }, dir)
  await desk.menu('open')
  const problems = first.page.locator('.problems')
  await expect(problems).toContainText('1 个文件读不出来')
  await expect(problems).toContainText('stories/canteen.json')
  await desk.laidOut()
  await expect(desk.row('老街留住老街坊')).toBeVisible()
  await desk.field('headline').fill('改一改标题')
  await desk.onDisk()
  expect(readFileSync(path, 'utf8')).toBe(broken)
})

test('the language of the whole window changes and stays', async () => {
  const { app, page, userDataDir } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  await desk.menu('language-en')
  await expect(page.getByRole('button', { name: 'Auto make-up' })).toBeVisible()
  await expect(desk.fit).not.toHaveText(/[\u4e00-\u9fff]/u)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect
    .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('export')?.label))
    .toBe('Export PDF…')
  const info = await page.evaluate(() => window.banxin.call('app.info', null))
  expect(info).toMatchObject({ ok: true, value: { language: 'en' } })
  expect(userDataDir).toBeTruthy()
})

test('keys: panes by F6, zoom about the page, shortcuts sheet', async () => {
  const { app, page } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  await desk.rows.nth(0).click()
  const inPane = (pane: string) =>
    page.evaluate((selector) => document.querySelector(selector)!.contains(document.activeElement), pane)
  await page.keyboard.press('F6')
  expect(await inPane('.editor')).toBe(true)
  await page.keyboard.press('F6')
  expect(await inPane('.preview')).toBe(true)
  await page.keyboard.press('F6')
  expect(await inPane('.stories')).toBe(true)
  await page.keyboard.press('Shift+F6')
  expect(await inPane('.preview')).toBe(true)

  const zoom = page.locator('.zoom-value')
  await page.keyboard.press('Control+1')
  await expect(zoom).toHaveText('100%')
  await page.keyboard.press('Control+=')
  await expect(zoom).toHaveText('125%')
  await desk.menu('zoom-fit')
  await expect(zoom).not.toHaveText('125%')
  await page.keyboard.press('Control+/')
  await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toContainText('Ctrl+Shift+M')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('closing the window saves what was typed a moment before', async () => {
  const { app, page, home } = await launchApp()
  const desk = new Desk(app, page)
  await desk.laidOut()
  const dir = SAMPLE(home)
  await desk.caretAtEnd(0)
  await page.keyboard.type('关窗之前写的字')
  const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await ended).toBe(0)
  expect(bodyText(storiesOnDisk(dir).get(LEAD)!)).toContain('关窗之前写的字')
})
