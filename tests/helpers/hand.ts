import type { Locator, Page } from '@playwright/test'
import { expect } from './launch'
import type { Desk } from './desk'

export interface Place {
  /** Counted from 1, as people do. */
  column: number
  row: number
  columns: number
  rows: number
}

type At = { x: number; y: number }

/** A hand on the page: what a person does with mouse and keys to its modules, and where they then stand. */
export class HandOnPage {
  readonly page: Page
  constructor(readonly desk: Desk) {
    this.page = desk.page
  }

  /** Where a story's module stands, as its name for screen readers tells. */
  async place(story: string): Promise<Place> {
    const label = (await this.desk.module(story).getAttribute('aria-label'))!
    const found = /(\d+)–(\d+) 栏，(\d+)–(\d+) 行/u.exec(label)
    if (!found) throw new Error(`no place in: ${label}`)
    const [left, right, top, foot] = found.slice(1).map(Number) as [number, number, number, number]
    return { column: left, row: top, columns: right - left + 1, rows: foot - top + 1 }
  }

  async expectPlace(story: string, place: Partial<Place>): Promise<void> {
    await expect.poll(() => this.place(story)).toMatchObject(place)
  }

  /** px of a column step and of a row on the screen. */
  async units(): Promise<{ column: number; row: number }> {
    const sheet = (await this.page.locator('.page-shadow').boundingBox())!
    // 对开: 8 columns of 13 字 and a gap of one, in 390 mm.
    const pt = sheet.width / 1105.512
    return { column: 14 * 9 * pt, row: 13.5 * pt }
  }

  async middle(target: Locator, part: At = { x: 0.5, y: 0.5 }): Promise<At> {
    const box = (await target.boundingBox())!
    return { x: box.x + box.width * part.x, y: box.y + box.height * part.y }
  }

  async select(story: string, modifiers: ('Shift' | 'Control')[] = []): Promise<void> {
    await this.desk.module(story).click({ modifiers, position: { x: 12, y: 14 } })
  }

  /** Takes hold at a point and carries it by so many px; the button stays down until `drop`. */
  async carry(from: At, by: At): Promise<void> {
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 })
    await this.page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 })
  }

  async drop(): Promise<void> {
    await this.page.mouse.up()
    await expect(this.page.locator('.hand-badge')).toHaveCount(0)
  }

  /** Carries a module by columns and rows and lets it go. */
  async move(story: string, columns: number, rows: number): Promise<void> {
    const { column, row } = await this.units()
    await this.carry(await this.middle(this.desk.module(story)), { x: columns * column, y: rows * row })
    await this.drop()
  }

  handle(name: string): Locator {
    return this.page.locator(`[data-handle="${name}"]`)
  }

  selected(): Promise<string[]> {
    return this.page
      .locator('.module[data-selected]')
      .evaluateAll((found) => found.map((one) => (one as HTMLElement).dataset['story']!).sort())
  }

  tool(name: string): Locator {
    return this.page.getByRole('toolbar', { name: '版面工具' }).getByRole('button', { name, exact: true })
  }

  /** One step back; the words of the button say which. */
  async undo(what: string): Promise<void> {
    await expect(this.page.getByRole('button', { name: `撤销：${what}` })).toBeVisible()
    await this.page.keyboard.press('Control+z')
  }
}
