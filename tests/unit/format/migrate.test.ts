import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '@shared/format/documents'
import { FORMAT, MIGRATIONS, migrate, type DocumentKind } from '@shared/format/migrate'
import { parseJson } from '@shared/format/parse'

const fixtures = resolve(import.meta.dirname, '../../fixtures/format')

interface Fixture {
  kind: DocumentKind
  format: number
  /** Path in the issue folder. */
  file: string
  text: string
}

/** Every file below tests/fixtures/format/<format>/, which is an issue folder of that format. */
const FIXTURES: Fixture[] = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .map((path) => {
    const [format = '', ...rest] = path.split(/[\\/]/)
    const file = rest.join('/')
    const kind = file === 'issue.json' ? 'issue' : file.startsWith('pages/') ? 'page' : 'story'
    return { kind, format: Number(format), file, text: readFileSync(join(fixtures, path), 'utf8') }
  })

describe('migrations', () => {
  it.each(FIXTURES.map((fixture) => [fixture.format, fixture.file, fixture] as const))(
    'format %i: %s opens',
    (format, file, fixture) => {
      expect(parseJson(fixture.text, file)).toMatchObject({ format })
      expect(readDocument(fixture.kind, fixture.text, file)).toBeTypeOf('object')
    },
  )

  it.each(MIGRATIONS.map((step) => [step.kind, step.from, step] as const))(
    'the step of a %s from format %i is exercised by a fixture and needed by it',
    (kind, from, step) => {
      const used = FIXTURES.filter((fixture) => fixture.kind === kind && fixture.format === from)
      expect(used).not.toEqual([])
      for (const fixture of used) {
        const before = parseJson(fixture.text, fixture.file) as Record<string, unknown>
        expect(step.migrate(before)).not.toEqual(before)
        // Without the step the file would not open.
        expect(() =>
          readDocument(kind, JSON.stringify({ ...before, format: FORMAT }), fixture.file),
        ).toThrow()
      }
    },
  )

  it('has fixtures of every format so far and at most one step for a kind and a format', () => {
    const formats = new Set(FIXTURES.map((fixture) => fixture.format))
    for (let format = 0; format <= FORMAT; format++) expect(formats).toContain(format)
    const keys = MIGRATIONS.map((step) => `${step.kind} ${step.from}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const step of MIGRATIONS) expect(step.from).toBeLessThan(FORMAT)
  })

  it('keeps unknown keys and what is there already', () => {
    const story = FIXTURES.find((fixture) => fixture.format === 0 && fixture.kind === 'story')!
    expect(readDocument('story', story.text, story.file)).toMatchObject({
      deskNote: 'unknown keys are kept',
      status: 'draft',
      pictures: [],
    })
    expect(migrate('story', { format: 0, status: 'approved' }, 'x')).toMatchObject({ status: 'approved' })
    expect(migrate('page', { format: 0, modules: 'damaged' }, 'x')).toMatchObject({ stories: [] })
  })
})
