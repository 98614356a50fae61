import type { PdfFile } from './pdfFile'
import { PdfScanner, PdfString, PdfWord, type PdfValue } from './pdfSyntax'

const number = (bytes: string): number => parseInt(Buffer.from(bytes, 'latin1').toString('hex'), 16)
const utf16 = (bytes: string): string => Buffer.from(bytes, 'latin1').swap16().toString('utf16le')

/** The target of a range's i-th code: the last byte counts up (9.10.3). */
const following = ({ bytes }: PdfString, i: number): PdfString =>
  new PdfString(bytes.slice(0, -1) + String.fromCharCode(bytes.charCodeAt(bytes.length - 1) + i))

/**
 * A Type 0 font with Identity-H, or a simple TrueType or Type 1 font: widths (9.7.4.3, 9.6.2) and ToUnicode (9.10.3).
 */
export class PdfFont {
  readonly baseFont: string
  /** Bytes of a code. */
  readonly codeBytes: 1 | 2
  private readonly widths = new Map<number, number>()
  private readonly chars = new Map<number, string>()
  /** DW: width of codes that W does not name; none where the file does not say. */
  private readonly defaultWidth: number | undefined

  constructor(file: PdfFile, value: PdfValue) {
    const font = file.dict(value)
    const type = file.name(font.get('Subtype'))
    this.baseFont = file.name(font.get('BaseFont'))
    this.codeBytes = type === 'Type0' ? 2 : 1
    if (type === 'TrueType' || type === 'Type1') {
      const first = file.number(font.get('FirstChar'))
      file.array(font.get('Widths')).forEach((width, i) => this.widths.set(first + i, file.number(width)))
      this.readUnicode(new PdfScanner(file.stream(font.get('ToUnicode'))))
      return
    }
    if (type !== 'Type0') throw new Error(`a ${type} font is not read here`)
    if (file.name(font.get('Encoding')) !== 'Identity-H') throw new Error('encoding is not Identity-H')
    const descendant = file.dict(file.array(font.get('DescendantFonts'))[0])
    if (descendant.has('DW')) this.defaultWidth = file.number(descendant.get('DW'))
    const w = descendant.has('W') ? file.array(descendant.get('W')) : []
    for (let i = 0; i < w.length;) {
      const first = file.number(w[i])
      const second = file.resolve(w[i + 1])
      if (Array.isArray(second)) {
        second.forEach((width, offset) => this.widths.set(first + offset, file.number(width)))
        i += 2
      } else {
        for (let code = first; code <= (second as number); code++)
          this.widths.set(code, file.number(w[i + 2]))
        i += 3
      }
    }
    this.readUnicode(new PdfScanner(file.stream(font.get('ToUnicode'))))
  }

  get name(): string {
    return this.baseFont.replace(/^[A-Z]{6}\+/, '')
  }

  width(code: number): number {
    const width = this.widths.get(code) ?? this.defaultWidth
    if (width === undefined) throw new Error(`${this.baseFont}: no width for code ${code}`)
    return width
  }

  char(code: number): string {
    const char = this.chars.get(code)
    if (char === undefined) throw new Error(`${this.baseFont}: no ToUnicode for code ${code}`)
    return char
  }

  private readUnicode(scanner: PdfScanner): void {
    let operands: PdfValue[] = []
    for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
      if (!(token instanceof PdfWord)) {
        operands.push(token)
        continue
      }
      if (token.word === 'endbfchar')
        for (let i = 0; i < operands.length; i += 2) this.map(operands[i]!, 0, operands[i + 1]!)
      if (token.word === 'endbfrange')
        for (let i = 0; i < operands.length; i += 3) this.range(operands.slice(i, i + 3))
      operands = []
    }
  }

  private range([from, to, target]: PdfValue[]): void {
    const count = number((to as PdfString).bytes) - number((from as PdfString).bytes) + 1
    for (let i = 0; i < count; i++) {
      if (Array.isArray(target)) this.map(from!, i, target[i]!)
      else this.map(from!, i, following(target as PdfString, i))
    }
  }

  private map(code: PdfValue, offset: number, target: PdfValue): void {
    this.chars.set(number((code as PdfString).bytes) + offset, utf16((target as PdfString).bytes))
  }
}
