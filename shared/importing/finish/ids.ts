import type { Draft } from '../structure/draft'

/**
 * Gives ids: `s` and a running number, then six hexadecimal digits of the story's words, such as `s01-3fa9c2`.
 * The same text gives the same ids; numbers go on after the highest of `existing`, and no id is given twice.
 */
export function idMaker(existing: Iterable<string>): (draft: Draft) => string {
  const taken = new Set(existing)
  let number = 0
  for (const id of taken) {
    const match = /^s(\d{1,9})(?:-|$)/.exec(id)
    if (match) number = Math.max(number, Number.parseInt(match[1]!, 10))
  }
  return (draft) => {
    let id: string
    do {
      number++
      id = `s${String(number).padStart(2, '0')}-${hash(`${draft.headline}\n${draft.body[0]?.rich.text.slice(0, 200) ?? ''}`)}`
    } while (taken.has(id))
    taken.add(id)
    return id
  }
}

/** FNV-1a, 32 bits, its last six hexadecimal digits. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0').slice(2)
}
