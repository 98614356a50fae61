import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import { fontFolder, openFontBook, openFonts } from '../../../electron/main/fonts/book'
import { FONT_DIR } from '../../helpers/fonts'
import { temporaryFolder } from '../../helpers/temporary'

/** The catalogue's files below a folder of their own. */
function linked(): string {
  const folder = temporaryFolder()
  for (const { file } of CATALOGUE) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    symlinkSync(join(FONT_DIR, file), join(folder, file))
  }
  return folder
}

describe('openFonts', () => {
  it('opens every face of the catalogue, for layout and for embedding', () => {
    const { book, font } = openFonts()
    for (const { id } of CATALOGUE) {
      expect(book.face(id).id).toBe(id)
      expect(font(id).postscriptName).toBe(id)
    }
    expect(() => font('Kai')).toThrow('Kai')
  })

  it('finds the fonts from the sources, and opens them once for all', () => {
    expect(fontFolder()).toBe(FONT_DIR)
    expect(openFontBook()).toBe(openFontBook())
  })

  it('names a file that is missing', () => {
    const folder = linked()
    const file = join(folder, CATALOGUE[1]!.file)
    rmSync(file)
    expect(() => openFonts(folder)).toThrow(file)
    expect(() => openFonts(folder)).toThrow('missing')
  })

  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['junk', () => Buffer.from('this is not a font, whatever its name says')],
    ['cut off', (whole: Buffer) => whole.subarray(0, 4000)],
    ['cut in half', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['another face', () => readFileSync(join(FONT_DIR, CATALOGUE[0]!.file))],
  ])('names a file that is %s', (_, bytes) => {
    const folder = linked()
    const file = join(folder, CATALOGUE[2]!.file)
    const whole = readFileSync(file)
    rmSync(file)
    writeFileSync(file, bytes(whole))
    expect(() => openFonts(folder)).toThrow(`字体文件无法使用：${file}`)
  })
})
