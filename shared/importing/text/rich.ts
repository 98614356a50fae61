import type { TextLeaf } from '../../model/text'

/** Half-open range of UTF-16 units. */
export type Range = readonly [number, number]

/** Text with the ranges that stand in bold (`**…**`). Ranges are in order and do not touch. */
export interface Rich {
  readonly text: string
  readonly bold: readonly Range[]
}

export const rich = (text: string, bold: readonly Range[] = []): Rich => ({ text, bold })

export function slice(source: Rich, start: number, end = source.text.length): Rich {
  const bold: Range[] = []
  for (const [from, to] of source.bold) {
    const a = Math.max(from, start) - start
    const b = Math.min(to, end) - start
    if (a < b) bold.push([a, b])
  }
  return { text: source.text.slice(start, end), bold }
}

export function concat(parts: readonly Rich[]): Rich {
  if (parts.length === 1) return parts[0]!
  const bold: Range[] = []
  let length = 0
  for (const part of parts) {
    for (const [from, to] of part.bold) {
      const last = bold.at(-1)
      if (last?.[1] === from + length) bold[bold.length - 1] = [last[0], to + length]
      else bold.push([from + length, to + length])
    }
    length += part.text.length
  }
  return { text: parts.map((part) => part.text).join(''), bold }
}

export function trim(source: Rich): Rich {
  const start = source.text.length - source.text.trimStart().length
  const end = source.text.trimEnd().length
  if (start === 0 && end === source.text.length) return source
  return end <= start ? rich('') : slice(source, start, end)
}

/** Replaces the text by one of the same length. */
export const withText = (source: Rich, text: string): Rich =>
  text === source.text ? source : { text, bold: source.bold }

export function toLeaves(source: Rich): TextLeaf[] {
  const leaves: TextLeaf[] = []
  let at = 0
  for (const [from, to] of source.bold) {
    if (from > at) leaves.push({ text: source.text.slice(at, from) })
    leaves.push({ text: source.text.slice(from, to), bold: true })
    at = to
  }
  if (at < source.text.length || leaves.length === 0) leaves.push({ text: source.text.slice(at) })
  return leaves
}

export const isAllBold = (source: Rich): boolean =>
  source.bold.length === 1 && source.bold[0]![0] === 0 && source.bold[0]![1] === source.text.length
