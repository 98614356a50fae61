import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import { sharedFonts } from '../../../electron/main/fonts/book'
import { readNewsroom } from '../../../electron/main/fonts/newsroom'
import { collection, haveOtf, OTF, renamed, withFsType } from '../../helpers/fontFiles'
import { loadFontBook } from '../../helpers/fonts'
import { temporaryFolder } from '../../helpers/temporary'

const KAI = renamed('HewanKai-Regular', '河湾楷体')
const HAN = 0x6c38

function folderOf(files: Record<string, Uint8Array | string>): string {
  const folder = temporaryFolder()
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return folder
}

describe('the newsroom’s fonts folder', () => {
  it('is empty where it is not there', () => {
    expect(readNewsroom(join(temporaryFolder(), 'none'))).toEqual({ faces: [], refused: [] })
  })

  it('gives each file as a face under its own names, and passes over what is no font', () => {
    const { faces, refused } = readNewsroom(
      folderOf({ 'kai.ttf': KAI, 'OFL.txt': 'licence', '.hidden.ttf': 'x' }),
    )
    expect(refused).toEqual([])
    expect(faces.map(({ info }) => info)).toEqual([
      { id: 'HewanKai-Regular', family: '河湾楷体', weight: 400, name: { zh: '河湾楷体', en: '河湾楷体' } },
    ])
    const font = faces[0]!.font()
    expect(font.postscriptName).toBe('HewanKai-Regular')
    expect(faces[0]!.font()).toBe(font)
  })

  it('gives all faces of a collection, each as a file of its own', () => {
    const heavy = renamed('HewanSong-Heavy', '河湾宋体 粗', 1)
    const folder = folderOf({ 'both.ttc': collection([KAI, heavy]) })
    const { faces, refused } = readNewsroom(folder)
    expect(refused).toEqual([])
    expect(faces.map(({ info }) => [info.id, info.weight])).toEqual([
      ['HewanKai-Regular', 400],
      ['HewanSong-Heavy', 900],
    ])
    const book = loadFontBook()
    faces.forEach((face, i) => {
      const house = book.face(['NotoSerifSC-Regular', 'NotoSerifSC-Black'][i]!)
      const font = face.font()
      expect(font.glyphForCodePoint(HAN).id).toBe(house.glyph(HAN))
      const { minX } = font.glyphForCodePoint(HAN).bbox
      expect(minX / 1000).toBeCloseTo(house.ink(house.glyph(HAN)).left, 1)
    })
  })

  it.each([
    ['empty', Buffer.alloc(0)],
    ['junk', Buffer.from('no font, whatever its name says')],
    ['cut off', KAI.subarray(0, KAI.length / 2)],
    ['a collection without end', Buffer.from('ttcf\0\x01\0\0\xff\xff\xff\xff', 'latin1')],
    ['a collection that is cut off', collection([KAI]).subarray(0, 4000)],
  ])('refuses a file that is %s by name, and keeps the rest', (_, bytes) => {
    const name = bytes.subarray(0, 4).toString('latin1') === 'ttcf' ? 'a.ttc' : 'a.ttf'
    const { faces, refused } = readNewsroom(folderOf({ [name]: bytes, 'kai.ttf': KAI }))
    expect(faces.map(({ info }) => info.id)).toEqual(['HewanKai-Regular'])
    expect(refused).toHaveLength(1)
    expect(refused[0]!.file).toBe(name)
    expect(refused[0]!.reason).toMatch(/损坏或读不出来/)
  })

  it.each([
    ['installable', 0x0000, null],
    ['restricted', 0x0002, '第 1 位'],
    ['restricted, but preview and print too', 0x0006, null],
    ['preview and print', 0x0004, null],
    ['editable', 0x0008, null],
    ['no subsetting', 0x0100, '第 8 位'],
    ['bitmaps only', 0x0200, '第 9 位'],
  ])('honours the licence bits: %s', (_, fsType, reason) => {
    const { faces, refused } = readNewsroom(folderOf({ 'kai.ttf': withFsType(KAI, fsType) }))
    expect(faces).toHaveLength(reason === null ? 1 : 0)
    expect(refused.map(({ file }) => file)).toEqual(reason === null ? [] : ['kai.ttf'])
    if (reason !== null) expect(refused[0]!.reason).toContain(reason)
  })

  it('refuses a second face of a name, and fonts of other kinds', () => {
    const { faces, refused } = readNewsroom(
      folderOf({ '1.ttf': KAI, '2.ttf': KAI, '3.ttf': renamed('NotoSansSC-Bold'), '4.woff2': 'wOF2' }),
    )
    expect(faces).toHaveLength(1)
    expect(refused.map(({ file }) => file)).toEqual(['2.ttf', '3.ttf', '4.woff2'])
  })

  it('stands behind the catalogue in the chain, and is read again when it changes', () => {
    const folder = folderOf({ 'kai.ttf': KAI })
    const fonts = sharedFonts(folder)
    expect(sharedFonts(folder)).toBe(fonts)
    expect(fonts.book.faces[CATALOGUE.length]?.id).toBe('HewanKai-Regular')
    expect(fonts.book.chain('NotoSerifSC-Regular').map(({ id }) => id)).toEqual(
      fonts.book.faces.map(({ id }) => id),
    )
    expect(fonts.book.face('HewanKai-Regular').advance(fonts.book.face('HewanKai-Regular').glyph(HAN))).toBe(
      1,
    )
    rmSync(join(folder, 'kai.ttf'))
    expect(sharedFonts(folder).book.has('HewanKai-Regular')).toBe(false)
  })

  it.skipIf(!haveOtf())('opens an OTF with CFF outlines', () => {
    const { faces, refused } = readNewsroom(folderOf({ 'nimbus.otf': readFileSync(OTF) }))
    expect(refused).toEqual([])
    expect(faces[0]!.info).toMatchObject({ id: 'NimbusRoman-Regular', weight: 400 })
  })
})
