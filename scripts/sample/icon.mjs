/** Renders resources/icon.svg to resources/icon.png at 1024 px: `node scripts/sample/icon.mjs`. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const RESOURCES = join(import.meta.dirname, '../../resources')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb', '--disable-gpu'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } })
  const svg = await readFile(join(RESOURCES, 'icon.svg'), 'utf8')
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
  await page.screenshot({ path: join(RESOURCES, 'icon.png'), omitBackground: true })
} finally {
  await browser.close()
}
