/** A reader of PDF syntax for tests. Written from ISO 32000-1, section 7; shares nothing with the painter. */

export class PdfName {
  constructor(readonly name: string) {}
}
export class PdfRef {
  constructor(readonly id: number) {}
}
/** A string's bytes, one char per byte. */
export class PdfString {
  constructor(readonly bytes: string) {}
}
/** A bare word: an operator, obj, stream, R. */
export class PdfWord {
  constructor(readonly word: string) {}
}
export type PdfDict = Map<string, PdfValue>
export type PdfValue = number | boolean | null | PdfName | PdfRef | PdfString | PdfWord | PdfValue[] | PdfDict

const WHITE = ' \t\r\n\f\0'
const DELIMITERS = '()<>[]{}/%'
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

export class PdfScanner {
  constructor(
    readonly source: string,
    public at = 0,
  ) {}

  /** The next value or word; undefined at the end. */
  next(): PdfValue | undefined {
    this.skip()
    const char = this.source[this.at]
    if (char === undefined) return undefined
    if (char === '/') return new PdfName(this.name())
    if (char === '(') return new PdfString(this.literal())
    if (char === '<') return this.source[this.at + 1] === '<' ? this.dict() : new PdfString(this.hex())
    if (char === '[') return this.array()
    return this.regular()
  }

  private skip(): void {
    for (;;) {
      while (this.at < this.source.length && WHITE.includes(this.source[this.at]!)) this.at++
      if (this.source[this.at] !== '%') return
      while (this.at < this.source.length && !'\r\n'.includes(this.source[this.at]!)) this.at++
    }
  }

  private word(): string {
    const start = this.at
    while (this.at < this.source.length && !(WHITE + DELIMITERS).includes(this.source[this.at]!)) this.at++
    return this.source.slice(start, this.at)
  }

  private name(): string {
    this.at++
    return this.word().replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    )
  }

  private literal(): string {
    let depth = 0
    let text = ''
    for (;;) {
      const char = this.source[this.at++]
      if (char === undefined) throw new Error('string without an end')
      if (char === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.source.slice(this.at, this.at + 3))?.[0]
        if (octal) {
          text += String.fromCharCode(parseInt(octal, 8) & 0xff)
          this.at += octal.length
          continue
        }
        const escaped = this.source[this.at++]!
        if (escaped === '\n') continue
        text += ESCAPES[escaped] ?? escaped
        continue
      }
      if (char === '(' && depth++ === 0) continue
      if (char === ')' && --depth === 0) return text
      text += char
    }
  }

  private hex(): string {
    const end = this.source.indexOf('>', this.at)
    const digits = this.source.slice(this.at + 1, end).replace(/\s/g, '')
    this.at = end + 1
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1')
  }

  private array(): PdfValue[] {
    this.at++
    const items: PdfValue[] = []
    for (;;) {
      this.skip()
      if (this.source[this.at] === ']') {
        this.at++
        return items
      }
      this.push(items)
    }
  }

  private dict(): PdfDict {
    this.at += 2
    const items: PdfValue[] = []
    for (;;) {
      this.skip()
      if (this.source.startsWith('>>', this.at)) break
      this.push(items)
    }
    this.at += 2
    const dict: PdfDict = new Map()
    for (let i = 0; i < items.length; i += 2) dict.set((items[i] as PdfName).name, items[i + 1]!)
    return dict
  }

  /** Adds the next value; `12 0 R` becomes one reference. */
  private push(items: PdfValue[]): void {
    const value = this.next()
    if (value === undefined) throw new Error('unexpected end of file')
    if (value instanceof PdfWord && value.word === 'R') {
      const [id] = items.splice(-2)
      items.push(new PdfRef(id as number))
    } else items.push(value)
  }

  private regular(): PdfValue {
    const word = this.word()
    if (word === '') throw new Error(`unexpected ${this.source[this.at]} at ${this.at}`)
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : new PdfWord(word)
  }
}
