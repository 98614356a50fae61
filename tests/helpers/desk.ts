import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import type { MenuCommand } from '@shared/ipc/contract'
import type { Story } from '@shared/model/story'
import { blockText } from '@shared/model/text'
import { expect } from './launch'

/** What a person sees and does in the app's window. */
export class Desk {
  constructor(
    readonly app: ElectronApplication,
    readonly page: Page,
  ) {}

  get rows(): Locator {
    return this.page.locator('.story-row')
  }
  row(name: string): Locator {
    return this.rows.filter({ hasText: name })
  }
  get body(): Locator {
    return this.page.locator('.body-editable')
  }
  paragraph(index: number): Locator {
    return this.body.locator('[data-slate-node="element"]').nth(index)
  }
  field(name: string): Locator {
    return this.page.locator(`[data-field="${name}"]`)
  }
  get fit(): Locator {
    return this.page.locator('.fit-state')
  }
  get canvas(): Locator {
    return this.page.locator('.page-canvas')
  }
  module(story: string): Locator {
    return this.page.locator(`.module[data-story="${story}"]`)
  }
  get saved(): Locator {
    return this.page.locator('.save-status[data-status="saved"]')
  }

  /** The page is on the screen, with all that was typed so far. */
  async laidOut(): Promise<void> {
    await expect(this.canvas).toBeVisible({ timeout: 100_000 })
    await expect(this.page.locator('.fit-bar:not([data-stale])')).toBeVisible()
  }

  async onDisk(): Promise<void> {
    await expect(this.saved).toBeVisible()
  }

  /** Clicks an item of the application menu. */
  async menu(command: MenuCommand): Promise<void> {
    await this.app.evaluate(
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
      command,
    )
  }

  /** Puts the caret at the end of a paragraph of the body. */
  async caretAtEnd(index: number): Promise<void> {
    const target = this.paragraph(index)
    await target.click()
    await this.page.evaluate((n) => {
      const block = document.querySelectorAll('.body-editable > [data-slate-node="element"]')[n]!
      getSelection()!.selectAllChildren(block)
      getSelection()!.collapseToEnd()
    }, index)
    // Slate hears of a caret move by an event that the browser sends later.
    await this.page.waitForTimeout(150)
  }

  /** Keeps what the canvas shows, to be compared with later. */
  async keepPicture(name: string): Promise<void> {
    await this.canvas.evaluate((canvas: HTMLCanvasElement, key) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      ;((window as unknown as { kept?: Record<string, Uint8ClampedArray> }).kept ??= {})[key] = data
    }, name)
  }

  /**
   * Pixels that a person could tell from a kept picture: off by more than an eighth. Outlines that a repaint has
   * clipped differ from whole ones by less at their edges.
   */
  pixelsOff(name: string): Promise<number> {
    return this.canvas.evaluate((canvas: HTMLCanvasElement, key) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      const kept = (window as unknown as { kept: Record<string, Uint8ClampedArray> }).kept[key]!
      if (kept.length !== data.length) return Infinity
      return data.reduce((sum, value, i) => sum + (Math.abs(value - kept[i]!) > 32 ? 1 : 0), 0)
    }, name)
  }

  /** A digest of what the canvas shows. */
  picture(): Promise<string> {
    return this.canvas.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      let hash = 0
      for (let i = 0; i < data.length; i += 4) hash = (Math.imul(hash, 31) + data[i]!) | 0
      return `${canvas.width}x${canvas.height}:${hash}`
    })
  }
}

/** The stories of an issue folder as they stand on disk. */
export function storiesOnDisk(dir: string): Map<string, Story> {
  const folder = join(dir, 'stories')
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Story)
      .map((story) => [story.id, story]),
  )
}

export const bodyText = (story: Story): string => story.blocks.map(blockText).join('\n')
