import type { ImportResult } from '@shared/importing/import'
import { HEADLINE_FIELDS } from '@shared/model/story'

const FIELDS = [...HEADLINE_FIELDS, 'dateline', 'credit'] as const

/**
 * A result as text that a person can check against the page: one story a paragraph, its kind and its parent's place,
 * its fields, its blocks (¶ paragraph, # sub-heading, bold between **), pictures, queries, then the leftovers.
 */
export function outline(result: ImportResult): string {
  const place = new Map(result.stories.map((story, index) => [story.id, index + 1]))
  const out: string[] = []
  result.stories.forEach((story, index) => {
    const parent = story.partOf === undefined ? '' : ` of ${place.get(story.partOf) ?? 'nothing'}`
    out.push(`${index + 1} ${story.kind}${parent}`)
    for (const field of FIELDS) if (story[field] !== '') out.push(`  ${field}: ${story[field]}`)
    for (const block of story.blocks) {
      const text = block.children.map((leaf) => (leaf.bold ? `**${leaf.text}**` : leaf.text)).join('')
      out.push(`  ${block.type === 'subhead' ? '#' : '¶'} ${text}`)
    }
    for (const picture of story.pictures)
      out.push(`  picture: ${picture.caption}${picture.credit === '' ? '' : ` | ${picture.credit}`}`)
    for (const query of story.queries) out.push(`  ? ${query.code} @${query.paragraph ?? '-'} ${query.text}`)
  })
  for (const leftover of result.leftovers) out.push(`left ${leftover.source.line}: ${leftover.text}`)
  return out.map((line) => line.trimEnd()).join('\n')
}
