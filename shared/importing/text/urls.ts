import type { Range } from './rich'

const URL = /(?:https?:\/\/|www\.)[\x21-\x7e]+/gi
const ADDRESS = /[\w.+-]/

/** Ranges of URLs and e-mail addresses, in order: nothing in them is punctuation. */
export function protectedRanges(text: string): Range[] {
  const ranges: Range[] = []
  if (text.includes('://') || /www\./i.test(text)) {
    for (const match of text.matchAll(URL)) {
      let end = match.index + match[0].length
      while (end > match.index && ',.;:!?)"\''.includes(text[end - 1]!)) end--
      ranges.push([match.index, end])
    }
  }
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    let end = at + 1
    while (start > 0 && at - start < 64 && ADDRESS.test(text[start - 1]!)) start--
    while (end < text.length && end - at < 128 && ADDRESS.test(text[end]!)) end++
    while (end > at && '.-'.includes(text[end - 1]!)) end--
    if (start < at && end > at + 1) ranges.push([start, end])
  }
  return ranges.sort((a, b) => a[0] - b[0])
}
