import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import type { IssueContent } from '@shared/model/issue'
import { blockText } from '@shared/model/text'
import { closeApp, launchApp } from '../../helpers/launch'
import { writeIssue } from './issues'
import { keyPainted, keyTimes, observeKeys, type KeyTimes } from './observe'

/** Text that is typed, marks and all; again from the start when it is through. */
const TYPED =
  '河湾日报记者昨天在老码头看到，渡船照常开出，乘客比往年多了三成。船长说：“水位稳了，心里就有底。”他指着新栈桥，又说起1998年的大水。'
/** Keys a story and stories a run; the first story's keys are not counted. */
const KEYS = 60
const STORIES = 6
/** Pause between keys, ms, not in step with frames. A fast typist has 100. */
const pause = (n: number): number => 40 + ((n * 37) % 50)

/** Opens an issue in the app, types into stories of its first page, and tells the times of every key. */
export async function typeInApp(content: IssueContent): Promise<KeyTimes[]> {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-keys-'))
  const dir = join(folder, 'measured.issue')
  writeIssue(dir, content)
  const { app, page } = await launchApp({ args: [dir] })
  try {
    await page.locator('.page-canvas').waitFor({ timeout: 120_000 })
    const keyboard = await page.context().newCDPSession(page)
    await observeKeys(page)
    for (const story of writtenStories(content)) await typeInto(page, keyboard, story)
    return (await keyTimes(page)).slice(KEYS)
  } finally {
    await closeApp(app)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The longest stories of the first page, whose text is on the page from the first character on. */
function writtenStories({ pages, stories }: IssueContent): string[] {
  const page = pages[0]!
  const placed = new Set(page.modules.map(({ story }) => story))
  return stories
    .filter(({ id, blocks }) => page.stories.includes(id) && placed.has(id) && blocks.length > 0)
    .map(({ id, blocks }) => ({
      id,
      length: blocks.reduce((sum, block) => sum + blockText(block).length, 0),
    }))
    .sort((a, b) => b.length - a.length)
    .slice(0, STORIES)
    .map(({ id }) => id)
}

async function typeInto(page: Page, keyboard: CDPSession, story: string): Promise<void> {
  await page.locator(`.story-row[data-story="${story}"]`).click()
  await page.locator('.body-editable p').first().click()
  await page.evaluate(() => {
    const text = document.querySelector('.body-editable p [data-slate-string]')!.firstChild!
    getSelection()!.collapse(text, Math.min(8, text.textContent!.length))
  })
  // Slate hears of a caret by an event that the browser sends later; opening the story must be over too.
  await page.waitForTimeout(500)
  for (let n = 0; n < KEYS; n++) {
    const char = TYPED[n % TYPED.length]!
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key: char, text: char })
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: char })
    if (!(await keyPainted(page))) throw new Error(`key ${n} in ${story} was not painted`)
    await page.waitForTimeout(pause(n))
  }
}
