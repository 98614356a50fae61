import type { PdfFile } from './pdfFile'
import { PdfFont } from './pdfFont'
import { PdfName, PdfScanner, PdfString, PdfWord, type PdfDict, type PdfValue } from './pdfSyntax'

/** [a b c d e f] of ISO 32000-1, 8.3.4. */
type Matrix = readonly [number, number, number, number, number, number]
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** `first`, then `then`. */
const multiply = (first: Matrix, then: Matrix): Matrix => [
  first[0] * then[0] + first[1] * then[2],
  first[0] * then[1] + first[1] * then[3],
  first[2] * then[0] + first[3] * then[2],
  first[2] * then[1] + first[3] * then[3],
  first[4] * then[0] + first[5] * then[2] + then[4],
  first[4] * then[1] + first[5] * then[3] + then[5],
]

export interface ReadGlyph {
  /** What ToUnicode says. */
  char: string
  /** Origin, pt from the trim's top-left, y downwards. */
  x: number
  y: number
  /** PostScript name without the subset tag. */
  font: string
  sizePt: number
  /** Direction of the baseline, degrees clockwise. */
  rotate: number
  /** Fill colour: operator and operands, such as "k 0 0 0 1". */
  fill: string
}

export interface ReadPage {
  glyphs: ReadGlyph[]
  /** Every colour operator that paths and text were painted with. */
  colors: Set<string>
  /** Pictures: the unit square's image in trim coordinates. */
  images: { x: number; y: number; width: number; height: number }[]
  mediaBox: number[]
  trimBox: number[]
  bleedBox: number[]
}

interface State {
  ctm: Matrix
  fill: string
  font: PdfFont | null
  sizePt: number
}

/** Interprets a page's content stream (8.4, 9.4): text, fills, pictures. */
export function readPage(file: PdfFile, index: number): ReadPage {
  const page = file.pages[index]!
  const resources = file.dict(page.get('Resources'))
  const box = (name: string): number[] => file.array(page.get(name)).map((edge) => file.number(edge))
  const [left = 0, , , top = 0] = box('TrimBox')
  const place = ([, , , , e, f]: Matrix): { x: number; y: number } => ({ x: e - left, y: top - f })
  const fonts = new Map<string, PdfFont>()
  const fontDict: PdfDict = resources.has('Font') ? file.dict(resources.get('Font')) : new Map()
  for (const [name, value] of fontDict) fonts.set(name, new PdfFont(file, value))

  const read: ReadPage = {
    glyphs: [],
    colors: new Set(),
    images: [],
    mediaBox: box('MediaBox'),
    trimBox: box('TrimBox'),
    bleedBox: box('BleedBox'),
  }
  let state: State = { ctm: IDENTITY, fill: 'g 0', font: null, sizePt: 0 }
  const saved: State[] = []
  let line: Matrix = IDENTITY
  let text: Matrix = IDENTITY

  const show = (bytes: string): void => {
    const { font, sizePt, ctm, fill } = state
    if (!font) throw new Error('text without a font')
    for (let i = 0; i < bytes.length; i += 2) {
      const code = (bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1)
      const whole = multiply(text, ctm)
      const scale = Math.hypot(whole[0], whole[1])
      read.glyphs.push({
        char: font.char(code),
        ...place(whole),
        font: font.name,
        sizePt: sizePt * scale,
        rotate: (Math.atan2(-whole[1], whole[0]) * 180) / Math.PI,
        fill,
      })
      read.colors.add(fill)
      advance((font.width(code) / 1000) * sizePt)
    }
  }
  const advance = (distance: number): void => {
    text = multiply([1, 0, 0, 1, distance, 0], text)
  }

  const operators: Record<string, (operands: PdfValue[]) => void> = {
    q: () => saved.push(state),
    Q: () => (state = saved.pop()!),
    cm: (m) => (state = { ...state, ctm: multiply(m as unknown as Matrix, state.ctm) }),
    BT: () => (line = text = IDENTITY),
    Tf: ([name, size]) =>
      (state = { ...state, font: fonts.get((name as PdfName).name)!, sizePt: size as number }),
    Tm: (m) => (line = text = m as unknown as Matrix),
    Td: ([x, y]) => (line = text = multiply([1, 0, 0, 1, x as number, y as number], line)),
    Tj: ([shown]) => show((shown as PdfString).bytes),
    TJ: ([parts]) => {
      for (const part of parts as PdfValue[])
        if (part instanceof PdfString) show(part.bytes)
        else advance((-(part as number) / 1000) * state.sizePt)
    },
    Do: () => {
      const { x, y } = place(state.ctm)
      const [a, b, c, d] = state.ctm
      read.images.push({
        x: x + Math.min(0, a, c, a + c),
        y: y - Math.max(0, b, d, b + d),
        width: Math.abs(a) + Math.abs(c),
        height: Math.abs(b) + Math.abs(d),
      })
    },
  }
  for (const name of ['k', 'g', 'rg', 'scn', 'sc', 'cs'])
    operators[name] = (operands) => {
      const values = operands.map((value) => (value instanceof PdfName ? value.name : String(value)))
      state = { ...state, fill: [name, ...values].join(' ') }
    }
  for (const name of ['f', 'F', 'f*', 'B', 'b']) operators[name] = () => read.colors.add(state.fill)
  for (const name of ['K', 'G', 'RG', 'SCN', 'CS'])
    operators[name] = (operands) => read.colors.add([name, ...operands.map(String)].join(' '))
  // What moves text or draws it otherwise is not expected; a reader that ignored it would agree by accident.
  for (const name of ['Tc', 'Tw', 'Tz', 'TL', 'Ts', 'Tr', 'TD', 'T*', "'", '"'])
    operators[name] = () => {
      throw new Error(`operator ${name} is not expected`)
    }

  const scanner = new PdfScanner(file.stream(page.get('Contents')))
  let operands: PdfValue[] = []
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
    if (!(token instanceof PdfWord)) {
      operands.push(token)
      continue
    }
    operators[token.word]?.(operands)
    operands = []
  }
  return read
}
