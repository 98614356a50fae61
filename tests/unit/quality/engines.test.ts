import { describe, expect, it } from 'vitest'
import { PdfFile } from '../../helpers/pdfFile'
import { readPage } from '../../helpers/pdfPage'
import { libreOffice } from '../../quality/engines/libreOffice'
import { findProgram } from '../../quality/engines/programs'
import { luatex, xetex } from '../../quality/engines/tex'
import { readLines, type SetLine } from '../../quality/lines'
import { SIZE_PT, STEP_PT, type Engine } from '../../quality/setting'

/** Signs that mean something to TeX or XML, marks of two cells, Latin. */
const PARAGRAPHS = [
  '天地玄黄，宇宙洪荒。日月盈昃——辰宿列张……“寒来暑往”，95%的A&B<C>_d^e~f#g{h}\\i$j。',
  '秋收冬藏，闰余成岁，律吕调阳。',
]
const MEASURE = 13
const MINUTES = 60_000

const textOf = (line: SetLine): string => line.glyphs.map(({ text }) => text).join('')

const ENGINES: readonly [name: string, program: string | null, engine: (program: string) => Engine][] = [
  ['XeTeX', findProgram(['xelatex']), xetex],
  // The first run on a machine lists its fonts.
  ['LuaTeX-ja', findProgram(['lualatex']), luatex],
  ['LibreOffice', findProgram(['soffice', 'libreoffice']), libreOffice],
]

describe.each(ENGINES)('%s as an engine of the quality run', (_, program, engine) => {
  it.skipIf(program === null)(
    'sets the text given, at the size, step and measure given',
    { timeout: 10 * MINUTES },
    async () => {
      const file = new PdfFile(await engine(program!).set(PARAGRAPHS, MEASURE))
      const { lines } = readLines(
        file.pages.map((_, index) => readPage(file, index)),
        PARAGRAPHS,
      )
      expect(lines.filter(({ last }) => last)).toHaveLength(PARAGRAPHS.length)
      expect(lines.map(textOf).join('')).toBe(PARAGRAPHS.join(''))
      for (const { glyphs } of lines) for (const { sizePt } of glyphs) expect(sizePt).toBeCloseTo(SIZE_PT, 1)
      for (let i = 1; i < lines.length; i++)
        expect(lines[i]!.y - lines[i - 1]!.y, textOf(lines[i]!)).toBeCloseTo(STEP_PT, 1)
      const right = (line: SetLine) => line.glyphs.at(-1)!.x + line.glyphs.at(-1)!.advance
      const left = Math.min(...lines.map(({ glyphs }) => glyphs[0]!.x))
      for (const line of lines) expect(right(line) - left).toBeLessThan((MEASURE + 0.6) * SIZE_PT)
    },
  )
})

describe('a program', () => {
  it('that is nowhere is told as absent', () => {
    expect(findProgram(['no-such-setter-anywhere'])).toBeNull()
  })
})
