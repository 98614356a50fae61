import type { Page } from '@playwright/test'

/** Times of one key, ms on the page's clock; of the worker's two the clock of another thread, brought to it. */
export interface KeyTimes {
  /** The key event's own time: when the browser took it in. */
  key: number
  /** The page's first listener runs. */
  heard: number
  /** The edit left for the layout worker. */
  sent: number
  /** The worker began with it, and answered. */
  got: number
  answered: number
  /** What composing the page took, ms. */
  compose: number
  /** The answer is at hand in the window. */
  received: number
  /** The last paint command for it has been issued on the preview's canvas. */
  painted: number
  /** The next frame's callbacks begin: the picture is in it. */
  frame: number
}

interface Watch {
  times: KeyTimes[]
  /** Resolves when the key pressed last is painted and a frame has passed. */
  done: () => Promise<void>
}
declare global {
  interface Window {
    keyWatch: Watch
  }
}

/** Listens in the page for keys and for the marks of renderer/layout/marks.ts. */
export async function observeKeys(page: Page): Promise<void> {
  // The bench's TypeScript loader names functions by a helper of its own, which the page does not have.
  await page.evaluate('globalThis.__name ??= (made) => made')
  await page.evaluate(() => {
    let now: (Partial<KeyTimes> & { revision?: number }) | null = null
    let settle = (): void => undefined
    let settled = Promise.resolve()
    const times: KeyTimes[] = []
    document.addEventListener(
      'keydown',
      (event) => {
        now = { key: event.timeStamp, heard: performance.now() }
        settled = new Promise((resolve) => (settle = resolve))
      },
      true,
    )
    new PerformanceObserver((list) => {
      for (const { name, startTime, detail } of list.getEntries() as PerformanceMark[]) {
        if (!now || !name.startsWith('banxin:')) continue
        const { revision, got, answered, ms } = detail as Record<string, number>
        if (name === 'banxin:sent' && now.revision === undefined)
          Object.assign(now, { sent: startTime, revision })
        if (now.revision === undefined || revision! < now.revision) continue
        if (name === 'banxin:received')
          Object.assign(now, {
            received: startTime,
            got: got! - performance.timeOrigin,
            answered: answered! - performance.timeOrigin,
            compose: ms,
          })
        if (name === 'banxin:painted' && now.painted === undefined) now.painted = startTime
      }
      if (now?.painted !== undefined && now.frame === undefined && frames.at(-1)! > now.painted) end()
    }).observe({ type: 'mark' })
    // A frame begins: the first one after the paint commands shows what they painted.
    let frames: number[] = []
    const end = (): void => {
      const frame = frames.find((at) => at > now!.painted!)!
      times.push({ ...(now as KeyTimes), frame })
      now = null
      settle()
    }
    const tick = (): void => {
      frames = [...frames.slice(-30), performance.now()]
      if (now?.painted !== undefined) end()
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    window.keyWatch = { times, done: () => settled }
  })
}

/** Waits for the picture of the last key; false when none came (the key changed nothing on the page). */
export const keyPainted = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    Promise.race([
      window.keyWatch.done().then(() => true),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 10_000)),
    ]),
  )

export const keyTimes = (page: Page): Promise<KeyTimes[]> => page.evaluate(() => window.keyWatch.times)
