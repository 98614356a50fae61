import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { decode, encode } from 'fast-png'
import { withFile } from './pdfFile'

const FOLDER = resolve(import.meta.dirname, '../golden')
/** Where a failed comparison leaves its pictures. */
const RESULTS = resolve(import.meta.dirname, '../../test-results/golden')

export interface GreyPicture {
  width: number
  height: number
  /** One byte a pixel, row by row. */
  data: Uint8Array
}

/** A page of a PDF in grey, as poppler renders it. */
export function render(pdf: Uint8Array, page: number, dpi: number): GreyPicture {
  const png = withFile(pdf, (file) => {
    const args = ['-r', String(dpi), '-f', String(page), '-l', String(page), '-gray', '-png', '-singlefile']
    execFileSync('pdftoppm', [...args, file, `${file}.page`])
    return readFileSync(`${file}.page.png`)
  })
  return readGrey(png)
}

function readGrey(bytes: Uint8Array): GreyPicture {
  const { width, height, channels, depth, data } = decode(bytes)
  if (depth !== 8) throw new Error(`not an 8-bit picture: ${depth} bit`)
  // Poppler writes grey pictures with three equal channels.
  const grey = Uint8Array.from({ length: width * height }, (_, i) => data[i * channels]!)
  return { width, height, data: grey }
}

const png = ({ width, height, data }: GreyPicture): Uint8Array =>
  encode({ width, height, data, channels: 1, depth: 8 })

/**
 * How two renderings may differ. Versions of poppler smooth edges differently, which shifts single pixels; a line
 * of text that has moved or a missing picture changes whole areas.
 */
export const TOLERANCE = {
  /** A pixel differs when its grey differs by more than this (0-255). */
  level: 80,
  /** Share of all pixels that may differ. */
  pixels: 0.004,
  /** Mean grey of any tile of 24 x 24 pixels may differ by this. */
  tile: 20,
}
const TILE = 24

export interface Difference {
  pixels: number
  tile: number
}

/** Share of differing pixels, and the largest difference of a tile's mean grey. */
export function difference(a: GreyPicture, b: GreyPicture): Difference {
  if (a.width !== b.width || a.height !== b.height) return { pixels: 1, tile: 255 }
  const columns = Math.ceil(a.width / TILE)
  const sums = new Float64Array(columns * Math.ceil(a.height / TILE))
  const areas = new Float64Array(sums.length)
  let pixels = 0
  for (let y = 0; y < a.height; y++)
    for (let x = 0; x < a.width; x++) {
      const i = y * a.width + x
      const delta = a.data[i]! - b.data[i]!
      if (Math.abs(delta) > TOLERANCE.level) pixels++
      const tile = Math.floor(y / TILE) * columns + Math.floor(x / TILE)
      sums[tile]! += delta
      areas[tile]!++
    }
  return {
    pixels: pixels / a.data.length,
    tile: sums.reduce((worst, sum, i) => Math.max(worst, Math.abs(sum) / areas[i]!), 0),
  }
}

/**
 * Compares a rendering with `tests/golden/<name>.png`; with UPDATE_GOLDEN=1 in the environment writes it instead.
 * On a difference beyond the tolerance both pictures are left in test-results/golden.
 * @throws Error when there is no golden picture yet.
 */
export function compareWithGolden(name: string, picture: GreyPicture): Difference {
  const file = join(FOLDER, `${name}.png`)
  if (process.env.UPDATE_GOLDEN === '1') {
    writeFileSync(file, png(picture))
    return { pixels: 0, tile: 0 }
  }
  if (!existsSync(file)) throw new Error(`${file} is missing; write it with UPDATE_GOLDEN=1`)
  const golden = readGrey(readFileSync(file))
  const found = difference(picture, golden)
  if (found.pixels > TOLERANCE.pixels || found.tile > TOLERANCE.tile) {
    mkdirSync(RESULTS, { recursive: true })
    writeFileSync(join(RESULTS, `${name}.actual.png`), png(picture))
    writeFileSync(join(RESULTS, `${name}.golden.png`), png(golden))
  }
  return found
}
