import { isBlank } from './characters'
import { concat, slice, trim, type Rich } from './rich'

const OPENERS = '（《“‘【「『〈'
const CLOSERS = '，。、；：？！）》”’】」』〉'
const SUSPECT = /\s\s|[\t\n]|[（《“‘【「『〈，。、；：？！）》”’】」』〉]\s|\s[，。、；：？！）》”’】」』〉]/

/**
 * Takes out blanks that the layout supplies by itself: indents and trailing blanks, blanks beside a full-width mark
 * (but after one that ends a phrase in a headline, U+3000 is kept), and all but one of a run. Only blanks are dropped.
 */
export function tidyBlanks(source: Rich): Rich {
  const text = trim(source)
  if (!SUSPECT.test(text.text)) return text
  const parts: Rich[] = []
  let from = 0
  for (let i = 0; i < text.text.length; i++) {
    if (!isBlank(text.text[i])) continue
    let end = i
    while (isBlank(text.text[end])) end++
    const before = text.text[i - 1] ?? ''
    const after = text.text[end] ?? ''
    const run = text.text.slice(i, end)
    const wide = run.includes('\u3000')
    const drop =
      OPENERS.includes(before) ||
      CLOSERS.includes(after) ||
      (CLOSERS.includes(before) && !wide && before !== '”')
    if (drop || run.length > 1 || run === '\t') {
      parts.push(slice(text, from, i))
      if (!drop) parts.push({ text: wide ? '\u3000' : ' ', bold: [] })
      from = end
    }
    i = end - 1
  }
  parts.push(slice(text, from))
  return concat(parts)
}
