import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importText } from '@shared/importing/import'
import { difference, tally, textsOf } from '../../unit/importing/account'
import { outline } from '../../unit/importing/outline'

// One case a file: what it shows, the page's text, and the outline of the stories it must become.
// A word in {braces} of the input stands for a character that a text file shows badly.
const SPECIAL: Readonly<Record<string, string>> = {
  '{BOM}': '\uFEFF',
  '{CR}': '\r',
  '{FF}': '\f',
  '{TAB}': '\t',
  '{U+3000}': '\u3000',
}
const DIVIDER = /^=== (?:page|stories) ===\n/m

describe('cases of pages and pieces of pages', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.case'))
  it('has cases', () => expect(files.length).toBeGreaterThan(20))
  for (const file of files) {
    const [title, page, stories, ...rest] = readFileSync(join(import.meta.dirname, file), 'utf8').split(
      DIVIDER,
    )
    it(`${file.replace('.case', '')}: ${(title ?? '').trim()}`, () => {
      expect(rest, 'a case has a title, a page and its stories').toEqual([])
      const text = page!.replace(/\{[A-Z+\d]+\}/g, (word) => SPECIAL[word] ?? word)
      const result = importText(text, { file, date: '2022-05-18' })
      expect(outline(result)).toBe((stories ?? '').trim())
      const kept = tally(textsOf(result))
      expect([...kept.values()].reduce((sum, count) => sum + count, 0)).toBe(result.characters)
      if (!/[#*|<>`\\[\]{}&-]/.test(page!))
        expect(difference(tally([text.replace(/^\uFEFF/, '')]), kept)).toEqual([])
    })
  }
})

// Whole pages, each with the outline it must become beside it in pages/.
describe('pages', () => {
  const pages = join(import.meta.dirname, '../../fixtures/importing')
  for (const file of readdirSync(pages))
    it(file, () => {
      const result = importText(readFileSync(join(pages, file), 'utf8'), { file, date: '2022-05-18' })
      const expected = readFileSync(
        join(import.meta.dirname, 'pages', file.replace('.txt', '.outline')),
        'utf8',
      )
      expect(outline(result)).toBe(expected.trim())
    })
})
