import type { PdfFile } from './pdfFile'
import { PdfFont } from './pdfFont'
import { IDENTITY, multiply, translate, type Matrix } from './pdfMatrix'
import {
  PdfName,
  PdfScanner,
  PdfString,
  PdfWord,
  type PdfDict,
  type PdfRef,
  type PdfValue,
} from './pdfSyntax'
import { TEXT_STATE, TextPen, type TextState } from './pdfTextState'

export interface ReadGlyph {
  /** What ToUnicode says. */
  char: string
  /** Origin, pt from the trim's top-left, y downwards. */
  x: number
  y: number
  /** Width the file gives the glyph, pt: where the next would stand if nothing moved it. */
  advance: number
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
  /** The media box where the page has none. */
  trimBox: number[]
  bleedBox: number[]
}

interface State {
  ctm: Matrix
  fill: string
  text: TextState
}

/** Interprets a page's content stream (8.4, 9.4) and the forms it shows (8.10): text, fills, pictures. */
export function readPage(file: PdfFile, index: number): ReadPage {
  const page = file.pages[index]!
  const box = (name: string): number[] => file.array(page.get(name)).map((edge) => file.number(edge))
  const mediaBox = box('MediaBox')
  const [trimBox, bleedBox] = ['TrimBox', 'BleedBox'].map((name) => (page.has(name) ? box(name) : mediaBox))
  const reader = new ContentReader(file, trimBox![0]!, trimBox![3]!, {
    glyphs: [],
    colors: new Set(),
    images: [],
    mediaBox,
    trimBox: trimBox!,
    bleedBox: bleedBox!,
  })
  const contents = page.get('Contents')
  const streams = Array.isArray(file.resolve(contents)) ? file.array(contents) : [contents]
  reader.run(streams.map((part) => file.stream(part)).join('\n'), file.dict(page.get('Resources')))
  return reader.read
}

class ContentReader {
  private readonly fonts = new Map<number, PdfFont>()
  private readonly pen = new TextPen()
  private state: State = { ctm: IDENTITY, fill: 'g 0', text: TEXT_STATE }

  constructor(
    private readonly file: PdfFile,
    private readonly left: number,
    private readonly top: number,
    readonly read: ReadPage,
  ) {}

  run(content: string, resources: PdfDict): void {
    const operators = this.operators(resources)
    const scanner = new PdfScanner(content)
    let operands: PdfValue[] = []
    for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
      if (!(token instanceof PdfWord)) {
        operands.push(token)
        continue
      }
      operators[token.word]?.(operands)
      operands = []
    }
  }

  private place([, , , , e, f]: Matrix): { x: number; y: number } {
    return { x: e - this.left, y: this.top - f }
  }

  private text(change: Partial<TextState>): void {
    this.state = { ...this.state, text: { ...this.state.text, ...change } }
  }

  private show(bytes: string): void {
    const { ctm, fill, text } = this.state
    const { font, sizePt, rise } = text
    if (!font) throw new Error('text without a font')
    const { codeBytes } = font
    for (let i = 0; i < bytes.length; i += codeBytes) {
      const byte = bytes.charCodeAt(i)
      const code = codeBytes === 2 ? (byte << 8) | bytes.charCodeAt(i + 1) : byte
      const whole = multiply(multiply(translate(0, rise), this.pen.matrix), ctm)
      const scale = Math.hypot(whole[0], whole[1])
      const width = (font.width(code) / 1000) * sizePt
      if (text.mode !== 3 && text.mode !== 7) {
        this.read.glyphs.push({
          char: font.char(code),
          ...this.place(whole),
          advance: width * text.stretch * scale,
          font: font.name,
          sizePt: sizePt * scale,
          rotate: (Math.atan2(-whole[1], whole[0]) * 180) / Math.PI,
          fill,
        })
        this.read.colors.add(fill)
      }
      // Word spacing acts on the single-byte code 32 alone (9.3.3).
      const space = codeBytes === 1 && code === 32 ? text.wordSpace : 0
      this.pen.advance((width + text.charSpace + space) * text.stretch)
    }
  }

  private showParts(parts: PdfValue[]): void {
    const { sizePt, stretch } = this.state.text
    for (const part of parts)
      if (part instanceof PdfString) this.show(part.bytes)
      else this.pen.advance((-(part as number) / 1000) * sizePt * stretch)
  }

  private font(resources: PdfDict, name: PdfValue): PdfFont {
    const reference = this.file.dict(resources.get('Font')).get((name as PdfName).name) as PdfRef
    let font = this.fonts.get(reference.id)
    if (!font) this.fonts.set(reference.id, (font = new PdfFont(this.file, reference)))
    return font
  }

  /** Do: a picture is noted, a form's content is read in its own space. */
  private object(resources: PdfDict, name: PdfValue): void {
    const value = this.file.dict(resources.get('XObject')).get((name as PdfName).name)
    const object = this.file.dict(value)
    if (this.file.name(object.get('Subtype')) === 'Form') {
      const outer = this.state
      const matrix = object.has('Matrix')
        ? (this.file.array(object.get('Matrix')) as unknown as Matrix)
        : IDENTITY
      this.state = { ...outer, ctm: multiply(matrix, outer.ctm) }
      this.run(
        this.file.stream(value),
        object.has('Resources') ? this.file.dict(object.get('Resources')) : resources,
      )
      this.state = outer
      return
    }
    const { x, y } = this.place(this.state.ctm)
    const [a, b, c, d] = this.state.ctm
    this.read.images.push({
      x: x + Math.min(0, a, c, a + c),
      y: y - Math.max(0, b, d, b + d),
      width: Math.abs(a) + Math.abs(c),
      height: Math.abs(b) + Math.abs(d),
    })
  }

  private operators(resources: PdfDict): Record<string, (operands: PdfValue[]) => void> {
    const { pen } = this
    const saved: State[] = []
    const nextLine = () => pen.moveLine(0, -this.state.text.leading)
    const number = (key: 'charSpace' | 'wordSpace' | 'rise' | 'leading' | 'mode') => {
      return ([value]: PdfValue[]) => this.text({ [key]: value as number })
    }
    const operators: Record<string, (operands: PdfValue[]) => void> = {
      q: () => saved.push(this.state),
      Q: () => (this.state = saved.pop()!),
      cm: (m) => (this.state = { ...this.state, ctm: multiply(m as unknown as Matrix, this.state.ctm) }),
      BT: () => pen.set(IDENTITY),
      Tf: ([name, size]) => this.text({ font: this.font(resources, name!), sizePt: size as number }),
      Tm: (m) => pen.set(m as unknown as Matrix),
      Td: ([x, y]) => pen.moveLine(x as number, y as number),
      TD: ([x, y]) => {
        this.text({ leading: -(y as number) })
        pen.moveLine(x as number, y as number)
      },
      'T*': nextLine,
      Tc: number('charSpace'),
      Tw: number('wordSpace'),
      TL: number('leading'),
      Ts: number('rise'),
      Tr: number('mode'),
      Tz: ([percent]) => this.text({ stretch: (percent as number) / 100 }),
      Tj: ([shown]) => this.show((shown as PdfString).bytes),
      TJ: ([parts]) => this.showParts(parts as PdfValue[]),
      "'": ([shown]) => {
        nextLine()
        this.show((shown as PdfString).bytes)
      },
      Do: ([name]) => this.object(resources, name!),
    }
    for (const name of ['k', 'g', 'rg', 'scn', 'sc', 'cs'])
      operators[name] = (operands) => {
        const values = operands.map((value) => (value instanceof PdfName ? value.name : String(value)))
        this.state = { ...this.state, fill: [name, ...values].join(' ') }
      }
    for (const name of ['f', 'F', 'f*', 'B', 'b'])
      operators[name] = () => this.read.colors.add(this.state.fill)
    for (const name of ['K', 'G', 'RG', 'SCN', 'CS'])
      operators[name] = (operands) => this.read.colors.add([name, ...operands.map(String)].join(' '))
    // What moves text otherwise is not expected; ignored, it would agree by accident.
    for (const name of ['"', 'BI'])
      operators[name] = () => {
        throw new Error(`operator ${name} is not expected`)
      }
    return operators
  }
}
