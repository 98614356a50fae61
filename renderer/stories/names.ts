import { blockText } from '@shared/model/text'
import type { Story } from '@shared/model/story'

/** What a story is called in lists: its headline, else its short name, else its first words; '' for an empty one. */
export function storyName(story: Story): string {
  return (
    story.headline.trim() ||
    story.slug.trim() ||
    story.kicker.trim() ||
    story.blocks.map(blockText).join(' ').trim().slice(0, 40) ||
    (story.pictures[0]?.caption.slice(0, 40) ?? '')
  )
}

/** Everything of a story that a search looks into. */
export const searchText = (story: Story): string =>
  [
    story.slug,
    story.kicker,
    story.headline,
    story.deck,
    story.byline,
    story.dateline,
    story.credit,
    ...story.blocks.map(blockText),
    ...story.pictures.flatMap((picture) => [picture.caption, picture.credit]),
  ]
    .join('\n')
    .toLowerCase()
