import iconv from 'iconv-lite'
import { Failure } from '../files/failure'
import { lineColumn } from '@shared/format/parse'

export interface Decoded {
  text: string
  encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030'
}

// Control characters that no text file holds; tab, line feed, form feed, carriage return and escape may occur.
// eslint-disable-next-line no-control-regex -- to find them is the purpose
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g

/**
 * Text of a file whose encoding is not told: a byte order mark decides, else UTF-8 if it is valid, else GB18030
 * (of which GBK and GB2312 are parts). A byte order mark is not part of the text.
 * @throws Failure 'invalid' naming the file: binary data, no known encoding, or UTF-8 with a damaged place.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const decoded = byMark(bytes, file) ?? utf8(bytes) ?? notQuiteUtf8(bytes, file) ?? gb18030(bytes)
  if (decoded === null || isBinary(decoded.text))
    throw new Failure(
      'invalid',
      `${file} 不是文本文件，或编码无法识别（支持 UTF-8、UTF-16、GBK、GB18030） / ${file} is not text in a known encoding`,
      file,
    )
  return decoded
}

function byMark(bytes: Uint8Array, file: string): Decoded | null {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'UTF-16LE' : first === 0xfe && second === 0xff ? 'UTF-16BE' : null
  if (encoding === null) return null
  const little = encoding === 'UTF-16LE' ? bytes : Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16()
  try {
    if (bytes.length % 2 === 1) throw new Error('odd length')
    return { encoding, text: new TextDecoder('utf-16le', { fatal: true }).decode(little) }
  } catch {
    throw new Failure('invalid', `${file} 的 UTF-16 内容已损坏 / ${file} is damaged UTF-16`, file)
  }
}

function utf8(bytes: Uint8Array): Decoded | null {
  try {
    return { encoding: 'UTF-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return null
  }
}

/**
 * UTF-8 with a few bad bytes would pass as GB18030 and come out as nonsense: where nearly all of the multi-byte
 * characters are right, it is damaged UTF-8, and the first bad place is named.
 */
function notQuiteUtf8(bytes: Uint8Array, file: string): null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const bad = text.match(/\ufffd/g)?.length ?? 0
  const good = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  if (good < 20 * bad) return null
  const place = lineColumn(text, text.indexOf('\ufffd'))
  throw new Failure(
    'invalid',
    `${file} 第 ${place.replace(':', ' 行第 ')} 字处的 UTF-8 已损坏 / ${file} has damaged UTF-8 at ${place}`,
    file,
  )
}

function gb18030(bytes: Uint8Array): Decoded | null {
  if (bytes.includes(0)) return null
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 'gb18030')
  // A stray byte or two of an old file is shown as such; more means that it is another encoding.
  const bad = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return bad * 100 <= han && han > 0 ? { encoding: 'GB18030', text } : null
}

function isBinary(text: string): boolean {
  const control = text.match(CONTROL)?.length ?? 0
  return text.includes('\0') || control * 1000 > text.length
}
