import { describe, expect, it } from 'vitest'
import { en } from '../../../../renderer/i18n/en'
import { zh } from '../../../../renderer/i18n/zh'

/** Every text by its path, with the names it takes. */
function texts(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(words)) {
    const name = path ? `${path}.${key}` : key
    if (typeof value === 'string') found.set(name, value)
    else for (const [inner, text] of texts(value as object, name)) found.set(inner, text)
  }
  return found
}
const names = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name!).sort()

describe('the words of the app', () => {
  const chinese = texts(zh)
  const english = texts(en)

  it('are the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('take the same values in both languages', () => {
    for (const [key, text] of chinese) expect([key, names(english.get(key)!)]).toEqual([key, names(text)])
  })

  it('are never empty, and no Chinese is left in the English', () => {
    for (const [key, text] of english) {
      expect([key, text.trim()]).not.toEqual([key, ''])
      expect([key, /[\u4e00-\u9fff]/u.test(text)]).toEqual([key, false])
    }
  })
})
