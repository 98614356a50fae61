import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { IssueContent } from '@shared/model/issue'
import { columns } from '../helpers/columns'
import { closeApp, launchApp } from '../helpers/launch'
import { percentile } from './figures'
import { singlePage, writeIssue } from './keys/issues'

/** How text follows the hand that drags a module. Times in ms. */
export interface DragFigures {
  name: string
  /** Frames of the screen while the hand moved, and pictures of the page set anew in them. */
  frames: number
  painted: number
  /** From one picture to the next, and from a page sent to be set to its picture. */
  between: { p50: number; p99: number }
  latency: { p50: number; p99: number }
}

/** The hand moves so long, there and back. */
const DRAG_MS = 4000
/** 60 pictures a second. */
const AIM_MS = 1000 / 60

interface Watched {
  frames: number[]
  painted: number[]
  latency: number[]
}
declare global {
  interface Window {
    dragWatch: Watched
  }
}

/** Drags a module of the page to and fro with a real mouse, and counts the pictures that follow it. */
export async function benchDrag(say: (words: string) => void): Promise<DragFigures> {
  const { name, content } = await singlePage()
  const watched = await dragInApp(content)
  const gaps = watched.painted.slice(1).map((at, n) => at - watched.painted[n]!)
  const both = (all: readonly number[]) => ({ p50: percentile(all, 0.5), p99: percentile(all, 0.99) })
  const figures: DragFigures = {
    name,
    frames: watched.frames.length,
    painted: watched.painted.length,
    between: both(gaps),
    latency: both(watched.latency),
  }
  say(dragTable(figures))
  return figures
}

async function dragInApp(content: IssueContent): Promise<Watched> {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-drag-'))
  const dir = join(folder, 'measured.issue')
  writeIssue(dir, content)
  const { app, page } = await launchApp({ args: [dir] })
  try {
    await page.locator('.page-canvas').waitFor({ timeout: 120_000 })
    const module = page.locator(`.module[data-story="${middling(content)}"]`)
    await module.click()
    await page.waitForTimeout(500)
    const box = (await module.boundingBox())!
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 4, from.y + 8, { steps: 3 })
    await watch(page)
    const begun = Date.now()
    for (let n = 0; Date.now() - begun < DRAG_MS; n++) {
      // Round in a circle, so that every step is another place of the grid sooner or later.
      const angle = n / 14
      await page.mouse.move(from.x + 60 * Math.sin(angle), from.y + 90 * Math.cos(angle))
    }
    const watched = await page.evaluate(() => window.dragWatch)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    return watched
  } finally {
    await closeApp(app)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A story of middling size: what is dragged most. */
function middling({ pages }: IssueContent): string {
  const modules = [...pages[0]!.modules].sort((a, b) => a.columns * a.rows - b.columns * b.rows)
  return modules[Math.floor(modules.length / 2)]!.story
}

async function watch(page: Page): Promise<void> {
  await page.evaluate('globalThis.__name ??= (made) => made')
  await page.evaluate(() => {
    const watched: Watched = { frames: [], painted: [], latency: [] }
    let sent: number | null = null
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) {
        if (name === 'banxin:sent') sent ??= startTime
        if (name !== 'banxin:painted') continue
        watched.painted.push(startTime)
        if (sent !== null) watched.latency.push(startTime - sent)
        sent = null
      }
    }).observe({ type: 'mark' })
    const tick = (): void => {
      watched.frames.push(performance.now())
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    window.dragWatch = watched
  })
}

const ms = (value: number): string => value.toFixed(1)

export function dragTable({ name, frames, painted, between, latency }: DragFigures): string {
  return [
    columns([
      ['dragging a module in the app', name],
      ['frames of the screen', String(frames)],
      ['pictures of the page set anew', String(painted)],
      ['from picture to picture, ms (p50 / p99)', `${ms(between.p50)} / ${ms(between.p99)}`],
      ['from sending to picture, ms (p50 / p99)', `${ms(latency.p50)} / ${ms(latency.p99)}`],
    ]),
    `aim: a picture for every frame, ${ms(AIM_MS)} ms: p50 ${between.p50 <= AIM_MS * 1.1 ? 'met' : 'NOT met'}`,
  ].join('\n')
}
