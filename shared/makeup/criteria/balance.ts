import { clamp01 } from './geometry'
import type { Criterion, Finding, Place } from './types'
import type { PageView } from './view'

/** How dark each thing is, over a picture's grey. Running text is the same grey everywhere and left out. */
const HEAD = 0.8
const PICTURE = 0.6
const SOLID = 0.9

interface Mass {
  place: Place
  mass: number
}

function masses(view: PageView): Mass[] {
  const all: Mass[] = []
  const add = (place: Place, dark: number) => all.push({ place, mass: place.width * place.height * dark })
  for (const { head, pictures, frame, solid } of view.modules) {
    if (head) add(head, HEAD)
    for (const picture of pictures) add(picture, PICTURE)
    if (frame && solid) add(frame, SOLID)
  }
  return all
}

/** Where the heavy things' centre lies, from the type area's: -1 to 1 across and down. Null on an empty page. */
export function centreOf(view: PageView): { x: number; y: number } | null {
  const { typeArea } = view.grid
  let total = 0
  let x = 0
  let y = 0
  for (const { place, mass } of masses(view)) {
    total += mass
    x += mass * (place.x + place.width / 2)
    y += mass * (place.y + place.height / 2)
  }
  if (total === 0) return null
  return {
    x: (x / total - typeArea.x - typeArea.width / 2) / (typeArea.width / 2),
    y: (y / total - typeArea.y - typeArea.height / 2) / (typeArea.height / 2),
  }
}

/** Quarters of the page with hardly a headline or picture in them. */
function emptyQuarters(view: PageView): { zh: string; en: string; place: Place }[] {
  const { x, y, width, height } = view.grid.typeArea
  const all = masses(view)
  const total = all.reduce((sum, { mass }) => sum + mass, 0)
  if (view.modules.length < 4 || total === 0) return []
  const quarter = (column: number, row: number, zh: string, en: string) => {
    const place = {
      x: x + (column * width) / 2,
      y: y + (row * height) / 2,
      width: width / 2,
      height: height / 2,
    }
    let mass = 0
    for (const one of all) {
      const w =
        Math.min(one.place.x + one.place.width, place.x + place.width) - Math.max(one.place.x, place.x)
      const h =
        Math.min(one.place.y + one.place.height, place.y + place.height) - Math.max(one.place.y, place.y)
      if (w > 0 && h > 0) mass += (one.mass * w * h) / (one.place.width * one.place.height)
    }
    return { zh, en, place, mass }
  }
  return [
    quarter(0, 0, '左上', 'upper left'),
    quarter(1, 0, '右上', 'upper right'),
    quarter(0, 1, '左下', 'lower left'),
    quarter(1, 1, '右下', 'lower right'),
  ].filter(({ mass }) => mass < total * 0.05)
}

export const balance: Criterion = {
  id: 'balance',
  name: { zh: '轻重', en: 'Balance' },
  rule: {
    zh: '标题和图片左右匀称，上略重于下，四角都有着落。',
    en: 'Headlines and pictures weigh alike left and right, a little more above than below, and no quarter is bare.',
  },
  source: 'Newspaper make-up: 版面均衡; weights are areas of headlines and pictures by their darkness.',
  weight: 1,
  score: (view) => {
    const centre = centreOf(view)
    if (!centre) return 1
    const across = Math.max(0, Math.abs(centre.x) - 0.05)
    // The lead's weight above is wanted: only more than a quarter up, or any way down, tips the page.
    const down = Math.max(0, -centre.y - 0.3, centre.y - 0.05)
    return clamp01(1 - 1.8 * across - 1.2 * down - 0.15 * emptyQuarters(view).length)
  },
  findings: (view) => {
    const found: Finding[] = emptyQuarters(view).map(({ zh, en, place }) => ({
      criterion: 'balance',
      severity: 'flaw',
      place,
      modules: [],
      message: { zh: `轻重：${zh}没有标题和图片`, en: `The ${en} quarter has hardly a headline or picture` },
      fix: null,
    }))
    const centre = centreOf(view)
    if (centre && Math.abs(centre.x) > 0.25)
      found.push({
        criterion: 'balance',
        severity: 'flaw',
        place: view.grid.typeArea,
        modules: [],
        message:
          centre.x < 0
            ? { zh: '轻重：版面左重右轻', en: 'The page is heavy on the left' }
            : { zh: '轻重：版面右重左轻', en: 'The page is heavy on the right' },
        fix: null,
      })
    return found
  },
}
