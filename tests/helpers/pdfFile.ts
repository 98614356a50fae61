import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PdfString } from './pdfSyntax'
import { PdfRef, PdfScanner, PdfWord, type PdfDict, type PdfName, type PdfValue } from './pdfSyntax'

interface PdfObject {
  value: PdfValue
  stream: string | null
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate']

/** Runs `use` with the bytes as a file. */
export function withFile<T>(bytes: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-pdf-'))
  try {
    const file = join(folder, 'page.pdf')
    writeFileSync(file, bytes)
    return use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A PDF opened by way of `qpdf --qdf`, which checks and unpacks it. Streams are text, one char per byte. */
export class PdfFile {
  private readonly objects = new Map<number, PdfObject>()
  private readonly trailer: PdfDict

  constructor(bytes: Uint8Array) {
    const plain = withFile(bytes, (file) => {
      execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, `${file}.qdf`])
      return readFileSync(`${file}.qdf`, 'latin1')
    })
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(plain)![1])
    const table = new PdfScanner(plain, start)
    table.next() // xref
    const first = table.next() as number
    const count = table.next() as number
    const offsets: [number, number][] = []
    for (let i = 0; i < count; i++) {
      const [offset] = [table.next() as number, table.next()]
      if ((table.next() as PdfWord).word === 'n') offsets.push([first + i, offset])
    }
    table.next() // trailer
    this.trailer = table.next() as PdfDict
    for (const [id, offset] of offsets) this.objects.set(id, this.read(plain, offset))
    for (const [id, offset] of offsets) this.readStream(plain, id, offset)
  }

  private read(plain: string, offset: number): PdfObject {
    const scanner = new PdfScanner(plain, offset)
    for (let i = 0; i < 3; i++) scanner.next() // id, generation, obj
    return { value: scanner.next()!, stream: null }
  }

  private readStream(plain: string, id: number, offset: number): void {
    const scanner = new PdfScanner(plain, offset)
    for (let i = 0; i < 4; i++) scanner.next()
    const word = scanner.next()
    if (!(word instanceof PdfWord) || word.word !== 'stream') return
    const object = this.objects.get(id)!
    const length = this.number((object.value as PdfDict).get('Length'))
    const start = scanner.at + (plain[scanner.at] === '\r' ? 2 : 1)
    object.stream = plain.slice(start, start + length)
  }

  resolve(value: PdfValue | undefined): PdfValue {
    return value instanceof PdfRef ? (this.objects.get(value.id)?.value ?? null) : (value ?? null)
  }
  dict(value: PdfValue | undefined): PdfDict {
    const found = this.resolve(value)
    if (!(found instanceof Map)) throw new Error('not a dictionary')
    return found
  }
  array(value: PdfValue | undefined): PdfValue[] {
    return this.resolve(value) as PdfValue[]
  }
  number(value: PdfValue | undefined): number {
    return this.resolve(value) as number
  }
  name(value: PdfValue | undefined): string {
    return (this.resolve(value) as PdfName).name
  }
  stream(value: PdfValue | undefined): string {
    if (!(value instanceof PdfRef)) throw new Error('a stream is always indirect')
    return this.objects.get(value.id)!.stream ?? ''
  }
  /** A text string (7.9.2.2): UTF-16BE with a mark, else taken as Latin. */
  text(value: PdfValue | undefined): string {
    const { bytes } = this.resolve(value) as PdfString
    if (!bytes.startsWith('\xfe\xff')) return bytes
    return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
  }

  get info(): PdfDict {
    return this.dict(this.trailer.get('Info'))
  }
  get catalog(): PdfDict {
    return this.dict(this.trailer.get('Root'))
  }
  /** Leaves of the page tree, each with what it inherits (7.7.3.4). */
  get pages(): PdfDict[] {
    return this.leaves(this.dict(this.catalog.get('Pages')), new Map())
  }
  private leaves(node: PdfDict, inherited: PdfDict): PdfDict[] {
    const own: PdfDict = new Map([...inherited, ...node])
    if (!node.has('Kids')) return [own]
    const passed: PdfDict = new Map([...own].filter(([key]) => INHERITED.includes(key)))
    return this.array(node.get('Kids')).flatMap((kid) => this.leaves(this.dict(kid), passed))
  }
}
