import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import { makeFace } from '@shared/layout/fonts/fontkitFace'
import { openFace } from '@shared/layout/fonts/openFace'
import { readSfnt, sourceOf } from '@shared/layout/fonts/sfnt'
import { fileSource } from '../../../electron/main/fonts/fileSource'
import { FONT_DIR, openFont } from '../../helpers/fonts'

const create = (bytes: Uint8Array) => fontkit.create(bytes as Buffer) as fontkit.Font
const WORDS = [
  'office',
  'AV',
  'To',
  '5A-95%',
  '2021',
  'W.A.',
  'cafe\u0301',
  'x\u0302y\u0327',
  '¥3.5',
  '10:30',
]

describe.each(CATALOGUE)('$id, read from its tables', ({ id, file }) => {
  const path = join(FONT_DIR, file)
  const face = openFace(id, fileSource(path), create)
  const whole = makeFace(id, openFont(file))

  it('has the glyphs, widths and ink that the whole font has', () => {
    for (let code = 0; code < 0x30000; code += code < 0x3400 ? 1 : 13) {
      const glyph = whole.glyph(code)
      if (face.glyph(code) !== glyph) expect(`${code}: ${face.glyph(code)}`).toBe(`${code}: ${glyph}`)
      if (face.advance(glyph) !== whole.advance(glyph)) expect(face.advance(glyph)).toBe(whole.advance(glyph))
      if (code % 3 === 0) expect(face.ink(glyph)).toEqual(whole.ink(glyph))
    }
  })

  it('shapes as the whole font does, though the shaper has no outlines', () => {
    for (const word of WORDS) expect(face.shape(word)).toEqual(whole.shape(word))
    for (const char of '，。（—…“') {
      const code = char.codePointAt(0)!
      expect(face.vertical!(code)).toBe(whole.vertical!(code))
      expect(face.proportional!(code)).toBe(whole.proportional!(code))
    }
  })
})

describe('what is not read directly', () => {
  const bytes = new Uint8Array(readFileSync(join(FONT_DIR, CATALOGUE[0]!.file)))

  it('is a file that is cut off, empty, or no TrueType font', () => {
    expect(readSfnt(sourceOf(bytes.subarray(0, 1_000_000)))).toBeNull()
    expect(readSfnt(sourceOf(bytes.subarray(0, 20)))).toBeNull()
    expect(readSfnt(sourceOf(new Uint8Array(0)))).toBeNull()
    const cff = bytes.slice(0, 2000)
    cff.set([0x4f, 0x54, 0x54, 0x4f])
    expect(readSfnt(sourceOf(cff))).toBeNull()
  })

  it('is opened whole by the library', () => {
    const text = new TextEncoder().encode('no font at all')
    expect(() => openFace('None', sourceOf(text), create).glyph(0x4e00)).toThrow()
  })
})
