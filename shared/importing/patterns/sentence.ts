const CLOSERS = '”’"\'）》」』】)]'
const STOPS = '。！？!?…．'
const MID = '；;：:—'

/** Last mark of the text with closing quotes and brackets passed over; `inside` tells that a stop stood before one. */
function lastMark(text: string): { mark: string; closed: boolean } {
  let end = text.length
  while (end > 0 && (text[end - 1]!.trim() === '' || CLOSERS.includes(text[end - 1]!))) end--
  return { mark: text[end - 1] ?? '', closed: end < text.trimEnd().length }
}

/** True when a sentence ends at the end of the text: 。！？…… with closing quotes and brackets after, or a note （…） after a stop. */
export function endsSentence(text: string): boolean {
  const { mark, closed } = lastMark(text)
  if (STOPS.includes(mark) && mark !== '') return true
  if (mark === '.' && /[A-Za-z0-9)"'”]\.["'”)]*\s*$/.test(text.slice(-12))) return true
  if (!closed) return false
  const open = text.lastIndexOf('（')
  return (
    text.trimEnd().endsWith('）') && open > 0 && text.length - open <= 60 && endsSentence(text.slice(0, open))
  )
}

/** True when a paragraph may end here without being cut: a sentence's end, or a mark before a list or a quotation. */
export const endsParagraph = (text: string): boolean => {
  if (endsSentence(text)) return true
  const { mark, closed } = lastMark(text)
  return !closed && mark !== '' && MID.includes(mark)
}

// Particles that no sentence begins with, and the words that do begin with the same 汉字.
const PARTICLE = /^(?:[的了着们吗呢吧]|地[，。])/
const WORD =
  /^(?:的确|的士|的哥|了解|了不起|了却|了结|了然|着力|着眼|着手|着重|着实|着火|着急|着装|着陆|着想|着迷|着色|着落|吧台|呢子)/
const MARK = /^[，。、；：！？,.;:!?”’）》」』】%‰℃]/

/** True when no paragraph can begin like this: its beginning stands elsewhere or is lost. */
export function beginsInMidSentence(text: string): boolean {
  const head = text.slice(0, 4)
  return MARK.test(head) || (PARTICLE.test(head) && !WORD.test(head))
}
