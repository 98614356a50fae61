/**
 * Draws the sample issue's pictures: `node scripts/sample/pictures.mjs [--out <folder>] [scene ...]`.
 * The scenes run on a canvas in headless Chromium and are seeded; one Chromium always gives the same files.
 * Without --out they go into the sample issue's assets under their SHA-256, and the stories are told the new names.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const HERE = import.meta.dirname
const ISSUE = join(HERE, '../../resources/sample.issue')
const SIZE = { width: 1800, height: 1200 }
/** Each scene and the story it goes with. */
const SCENES = { dusk: 'old-quarter', wetland: 'wetland-birds', library: 'night-library' }
const ORIGIN = 'http://scenes.example'

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true })
const scenes = positionals.length > 0 ? positionals : Object.keys(SCENES)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb', '--disable-gpu'],
})
try {
  const page = await browser.newPage({ viewport: SIZE })
  page.on('pageerror', (error) => console.error(String(error)))
  await page.route(`${ORIGIN}/**`, serve)
  for (const scene of scenes) {
    await page.goto(`${ORIGIN}/?${scene}`, { waitUntil: 'commit' })
    await page.waitForFunction('document.title === "drawn"', undefined, { timeout: 240_000 })
    const jpeg = await page.screenshot({ type: 'jpeg', quality: 85 })
    const name = values.out ? await keep(values.out, `${scene}.jpg`, jpeg) : await ship(scene, jpeg)
    console.log(scene, name, `${Math.round(jpeg.length / 1024)} KB`)
  }
} finally {
  await browser.close()
}

async function keep(folder, name, jpeg) {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), jpeg)
  return name
}

/** Puts the picture into the sample issue in place of the story's old one. */
async function ship(scene, jpeg) {
  const path = join(ISSUE, 'stories', `${SCENES[scene]}.json`)
  const text = await readFile(path, 'utf8')
  const old = JSON.parse(text).pictures[0].asset
  const name = `${createHash('sha256').update(jpeg).digest('hex')}.jpg`
  await keep(join(ISSUE, 'assets'), name, jpeg)
  if (old === name) return name
  await writeFile(
    path,
    text.replace(
      old === null ? '"asset": null' : `"${old}"`,
      old === null ? `"asset": "${name}"` : `"${name}"`,
    ),
  )
  if (old !== null) await rm(join(ISSUE, 'assets', old), { force: true })
  return name
}

/** The scene's page and the modules beside this file, nothing else. */
async function serve(route) {
  const url = new URL(route.request().url())
  if (url.pathname.endsWith('.mjs')) {
    const body = await readFile(join(HERE, normalize(url.pathname)))
    return route.fulfill({ contentType: 'text/javascript', body })
  }
  const scene = url.search.slice(1)
  const body = `<!doctype html><style>body{margin:0}canvas{display:block}</style>
<canvas width="${SIZE.width}" height="${SIZE.height}"></canvas><script type="module">
import { draw } from '/scenes/${scene}.mjs'
draw(document.querySelector('canvas').getContext('2d', { willReadFrequently: true }))
document.title = 'drawn'
</script>`
  return route.fulfill({ contentType: 'text/html', body })
}
