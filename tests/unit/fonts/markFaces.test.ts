import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, MARK_FACES } from '@shared/layout/fonts/catalogue'
import { stylesOf } from '@shared/layout/styles/stylesOf'
import { openFonts } from '../../../electron/main/fonts/book'
import { refusalByLicence } from '../../../electron/main/fonts/permission'
import { FONT_DIR } from '../../helpers/fonts'
import { haveMarkFaces, MARK_FONT_DIR } from '../../helpers/markFaces'
import { temporaryFolder } from '../../helpers/temporary'

/** A packaged app's `resources/fonts`: the catalogue, and the faces for marks that are asked for. */
function packaged(marks: readonly string[]): string {
  const folder = temporaryFolder()
  const link = (from: string, file: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    symlinkSync(join(from, file), join(folder, file))
  }
  for (const { file } of CATALOGUE) link(FONT_DIR, file)
  for (const { id, file } of MARK_FACES) if (marks.includes(id)) link(MARK_FONT_DIR, file)
  return folder
}

const [KAI, FANG] = MARK_FACES.map(({ id }) => id) as [string, string]

describe('without faces for 楷体 and 仿宋', () => {
  it('everything else opens, and such text keeps its role’s face', () => {
    const { book, later } = openFonts(packaged([]))
    expect(later).toEqual([])
    expect(stylesOf({}, book).body).not.toHaveProperty('kai')
    expect(stylesOf({}, book).body).not.toHaveProperty('fang')
  })
})

describe.skipIf(!haveMarkFaces())('the faces for 楷体 and 仿宋', () => {
  it('serve text marked so, each found by itself', () => {
    const { book, font } = openFonts(packaged([KAI, FANG]))
    expect(stylesOf({}, book).body).toMatchObject({ font: 'NotoSerifSC-Regular', kai: KAI, fang: FANG })
    for (const { id } of MARK_FACES) {
      expect(font(id).postscriptName).toBe(id)
      expect(refusalByLicence(font(id))).toBeNull()
      for (const char of '版心的一是，。“”《》A1')
        expect(book.face(id).glyph(char.codePointAt(0)!)).toBeGreaterThan(0)
    }
    const alone = openFonts(packaged([FANG])).book
    expect(stylesOf({}, alone).body).toMatchObject({ fang: FANG })
    expect(stylesOf({}, alone).body).not.toHaveProperty('kai')
  })

  it('are the last to serve for characters that others lack', () => {
    const { book } = openFonts(packaged([KAI, FANG]))
    expect(book.chain('NotoSerifSC-Regular').map(({ id }) => id)).toEqual([
      ...CATALOGUE.map(({ id }) => id),
      KAI,
      FANG,
    ])
  })

  it('leave their place to the newsroom’s own file of the same face', () => {
    const own = temporaryFolder()
    const file = join(own, 'kai.ttf')
    copyFileSync(join(MARK_FONT_DIR, MARK_FACES[0]!.file), file)
    const { later, refused } = openFonts(packaged([KAI, FANG]), own)
    expect(refused).toEqual([])
    expect(later.map(({ info }) => info.id)).toEqual([KAI, FANG])
    expect(later[0]!.file).toBe(file)
  })

  it('stand in the project beside their licences', () => {
    const { later } = openFonts()
    expect(later.map(({ file }) => file)).toEqual(MARK_FACES.map(({ file }) => join(MARK_FONT_DIR, file)))
    for (const { file } of MARK_FACES)
      expect(existsSync(join(MARK_FONT_DIR, dirname(file), 'LICENSE.txt'))).toBe(true)
  })
})
