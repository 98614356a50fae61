import { FORBIDDEN_KEYS, LIMITS, LONE_SURROGATE } from './limits'
import { FormatError, pointer } from './problem'

/** The text of a string up to its closing quote when it holds no escape: nearly every string of an issue. */
// eslint-disable-next-line no-control-regex -- JSON forbids exactly these in a string
const PLAIN = /[^"\\\u0000-\u001f]*/y
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y
const BLANK = /[ \t\n\r]*/y
const ESCAPES: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/**
 * Parses JSON (RFC 8259) as `JSON.parse` does, but names the place of an error (line:column, from 1) the same way on
 * every engine, and refuses what an issue must never hold: a key twice in one object, a key that reaches a prototype,
 * lone surrogates, absurd size and depth. Such refusals name the JSON pointer.
 * @throws FormatError
 */
export function parseJson(text: string, file: string): unknown {
  if (text.length > LIMITS.fileLength)
    throw new FormatError(
      file,
      '',
      `文件过大（${text.length} 字符，上限 ${LIMITS.fileLength}） / file too large`,
    )
  return new Parser(text, file).document()
}

class Parser {
  private at = 0
  private readonly path: (string | number)[] = []

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {}

  document(): unknown {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1
    if (this.text.trim() === '') this.fail('文件是空的 / file is empty')
    const value = this.value()
    this.blank()
    if (this.at < this.text.length) this.fail('JSON 结束后还有内容 / text after the end of the JSON')
    return value
  }

  private value(): unknown {
    this.blank()
    const char = this.text[this.at]
    if (char === '{') return this.object()
    if (char === '[') return this.array()
    if (char === '"') return this.string()
    for (const [word, value] of WORDS)
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length
        return value
      }
    const number = this.match(NUMBER)
    if (number === '') this.unexpected()
    return Number(number)
  }

  private object(): Record<string, unknown> {
    this.open()
    const object: Record<string, unknown> = {}
    const seen = new Set<string>()
    if (this.take('}')) return object
    do {
      this.blank()
      if (this.text[this.at] !== '"') this.unexpected()
      const key = this.string()
      this.path.push(key)
      if (FORBIDDEN_KEYS.has(key)) this.refuse(`不允许的键名「${key}」 / forbidden key`)
      if (seen.has(key)) this.refuse(`键名「${key}」重复 / key appears twice`)
      seen.add(key)
      this.expect(':')
      object[key] = this.value()
      this.path.pop()
    } while (this.take(','))
    this.expect('}')
    return object
  }

  private array(): unknown[] {
    this.open()
    const array: unknown[] = []
    if (this.take(']')) return array
    do {
      this.path.push(array.length)
      array.push(this.value())
      this.path.pop()
    } while (this.take(','))
    this.expect(']')
    return array
  }

  private string(): string {
    this.at++
    let string = this.match(PLAIN)
    while (this.text[this.at] === '\\') {
      string += this.escape()
      string += this.match(PLAIN)
    }
    if (this.text[this.at] !== '"')
      this.unexpected('字符串没有结束或含控制字符 / unfinished string or control character')
    this.at++
    if (LONE_SURROGATE.test(string)) this.refuse('含有不成对的代理字符 / lone surrogate')
    return string
  }

  private escape(): string {
    const char = this.text[this.at + 1] ?? ''
    if (char === 'u') {
      const hex = this.text.slice(this.at + 2, this.at + 6)
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) this.unexpected('\\u 后应有四位十六进制数 / bad \\u escape')
      this.at += 6
      return String.fromCharCode(parseInt(hex, 16))
    }
    const escaped = ESCAPES[char]
    if (escaped === undefined) this.unexpected('未知的转义 / bad escape')
    this.at += 2
    return escaped
  }

  private open(): void {
    if (this.path.length >= LIMITS.depth) this.fail(`嵌套过深（上限 ${LIMITS.depth} 层） / nested too deep`)
    this.at++
  }

  private blank(): void {
    this.match(BLANK)
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? ''
    this.at += found.length
    return found
  }

  private take(char: string): boolean {
    this.blank()
    if (this.text[this.at] !== char) return false
    this.at++
    return true
  }

  private expect(char: string): void {
    if (!this.take(char)) this.unexpected()
  }

  private unexpected(reason?: string): never {
    const char = this.text[this.at]
    if (char === undefined) this.fail('文件到此中断，JSON 不完整 / file breaks off')
    this.fail(reason ?? `此处不应出现 ${JSON.stringify(char)} / unexpected character`)
  }

  private refuse(reason: string): never {
    throw new FormatError(this.file, pointer(this.path), reason)
  }

  private fail(reason: string): never {
    throw new FormatError(this.file, lineColumn(this.text, this.at), reason)
  }
}

const WORDS: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]

/** Line and column, from 1, of an offset. */
export function lineColumn(text: string, offset: number): string {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return `${before.split('\n').length}:${offset - start + 1}`
}
