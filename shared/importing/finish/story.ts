import type { Query } from '../../model/query'
import type { Story } from '../../model/story'
import type { Draft, Piece } from '../structure/draft'
import { firstCharacters } from '../text/characters'
import { pairQuotes } from '../text/quotes'
import { toLeaves, withText } from '../text/rich'
import { tidyBlanks } from '../text/blanks'

/** A draft as a story, its straight quotes paired and its notes numbered by block. */
export function toStory(draft: Draft, id: string, partOf: string | undefined): Story {
  const place = new Map<Piece, number>(draft.body.map((piece, index) => [piece, index]))
  const story: Story = {
    id,
    slug: slugOf(draft),
    kind: draft.kind,
    status: 'draft',
    kicker: pairQuotes(draft.kicker),
    headline: pairQuotes(draft.headline),
    deck: pairQuotes(draft.deck),
    byline: draft.byline,
    dateline: draft.dateline,
    credit: draft.credit,
    blocks: draft.body.map((piece) => {
      const text = tidyBlanks(piece.rich)
      return { type: piece.type, children: toLeaves(withText(text, pairQuotes(text.text))) }
    }),
    pictures: draft.pictures.map(({ caption, credit }, index) => ({
      id: `p${index + 1}`,
      asset: null,
      pixels: null,
      caption: pairQuotes(caption),
      credit,
    })),
    queries: draft.notes.map((note): Query => {
      const paragraph = note.piece ? (place.get(note.piece) ?? null) : null
      return { code: note.code, message: note.message, paragraph, text: note.text }
    }),
  }
  if (partOf !== undefined) story.partOf = partOf
  return story
}

/** The newsroom's short name: the headline's first phrase, else the first words. */
function slugOf(draft: Draft): string {
  const text = pairQuotes(
    draft.headline || draft.body[0]?.rich.text || draft.kicker || draft.byline || draft.credit,
  )
  return firstCharacters(text, 12).trim()
}
