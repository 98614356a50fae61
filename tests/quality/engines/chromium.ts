import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium as launcher, type Browser, type Page } from '@playwright/test'
import { FONT_FILE, INDENT, MARGIN_PT, pageSize, SIZE_PT, STEP_PT, type Engine } from '../setting'

const require = createRequire(import.meta.url)
const { findChromium } = require(join(import.meta.dirname, '../../electron-on-chromium/chromium.cjs')) as {
  findChromium: () => string
}

/** The best that Chromium's CSS has for Chinese columns, one declaration a line. */
export const CHROMIUM_TEXT = [
  'text-align: justify',
  'text-justify: auto',
  'text-autospace: normal',
  'text-spacing-trim: trim-start',
  'line-break: strict',
  'word-break: normal',
  'hyphens: auto',
]

const escapeHtml = (text: string): string =>
  text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]!)

export const chromiumBody = (paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')

/** CSS for paragraphs of the face under measurement, and `more`. */
export const chromiumCss = (more: string): string => `
@font-face { font-family: Measured; src: url(/font.ttf) }
* { margin: 0; padding: 0 }
p { ${CHROMIUM_TEXT.join('; ')}; text-indent: ${INDENT}em; widows: 1; orphans: 1 }
body { font: ${SIZE_PT}pt/${STEP_PT}pt Measured; font-kerning: normal }
${more}`

/** Starts Chromium without a network: the one host there is serves the pages given. */
export class ChromiumHost {
  private readonly pages = new Map<string, string>()
  private constructor(
    readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async start(): Promise<ChromiumHost> {
    const browser = await launcher.launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu'],
    })
    const page = await browser.newPage()
    // tsx names the functions it translates by calling this; in the page there is none.
    await page.addInitScript('globalThis.__name = (named) => named')
    const host = new ChromiumHost(browser, page)
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      // Isolation makes the page's clock exact to 5 µs.
      const headers = {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      }
      if (pathname === '/font.ttf')
        return route.fulfill({ body: readFileSync(FONT_FILE), contentType: 'font/ttf', headers })
      const body = host.pages.get(pathname)
      if (body === undefined) return route.fulfill({ status: 404, body: '' })
      return route.fulfill({ body, contentType: 'text/html; charset=utf-8', headers })
    })
    return host
  }

  get version(): string {
    return this.browser.version()
  }

  /** Shows paragraphs and waits for the face. */
  async show(css: string, body: string): Promise<void> {
    this.pages.set(
      '/page',
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>-</title><style>${css}</style><body>${body}</body></html>`,
    )
    await this.page.goto('https://measured.invalid/page')
    const loaded = await this.page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].map(({ status }) => status)
    })
    if (loaded.join() !== 'loaded') throw new Error(`Chromium did not load the font: ${loaded.join()}`)
  }

  close(): Promise<void> {
    return this.browser.close()
  }
}

/** Chromium's justified paragraphs, printed. */
export async function chromium(): Promise<Engine> {
  const host = await ChromiumHost.start()
  return {
    name: 'Chromium',
    about: `${host.version}, ${CHROMIUM_TEXT.join('; ')}; text-wrap: pretty`,
    async set(paragraphs, measure) {
      const { widthPt, heightPt } = pageSize(measure)
      // Wider than the text: a page that something sticks out of is printed smaller.
      const sheet = `@page { size: ${2 * widthPt}pt ${heightPt}pt; margin: ${MARGIN_PT}pt }
p { text-wrap: pretty; width: ${measure * SIZE_PT}pt }`
      await host.show(chromiumCss(sheet), chromiumBody(paragraphs))
      return host.page.pdf({ preferCSSPageSize: true })
    },
    close: () => host.close(),
  }
}
