import { blockText, type Block } from './text'
import type { Query } from './query'

/** What a story is on the page: a news story, a 简讯, a picture with its caption, a framed box, a column logo (栏标). */
export const STORY_KINDS = ['story', 'brief', 'caption', 'box', 'logo'] as const
export type StoryKind = (typeof STORY_KINDS)[number]

/** Where a story stands on its way to press (三审三校 refines this later). */
export const STORY_STATUSES = ['draft', 'edited', 'approved'] as const
export type StoryStatus = (typeof STORY_STATUSES)[number]

/** The headline fields in the order a reader meets them. Each is plain text, '' when absent. */
export const HEADLINE_FIELDS = ['kicker', 'headline', 'deck', 'byline'] as const
export type HeadlineField = (typeof HEADLINE_FIELDS)[number]

/** A picture of a story. `asset` is a file name in `assets/`; null while the picture is still to come (缺图). */
export interface Picture {
  id: string
  asset: string | null
  /** Name of the file that the original came from, by which people know it; absent where nobody knows. */
  file?: string
  /** Size of the original in pixels, upright (after its EXIF orientation); null while unknown. */
  pixels: { width: number; height: number } | null
  /** The point that must show, as fractions 0-1 from the upper left; a crop keeps as near to it as it can. */
  focus?: { x: number; y: number }
  /** 图片说明. Empty for a story of kind `caption`, whose blocks are the caption. */
  caption: string
  /** 摄影署名, such as 本报记者 王一 摄. */
  credit: string
}

/**
 * One story: what an editor writes, without a word about where it stands on a page.
 * A `dateline` (本报讯（记者…） / 本报北京12月2日电（…）) is set run-in before the first paragraph;
 * a `byline` (本报记者 …) has a line of its own.
 */
export interface Story {
  /** Stable, unique in the issue, safe as a file name: [a-z0-9-]+. */
  id: string
  /** The newsroom's short name for the story. */
  slug: string
  kind: StoryKind
  status: StoryStatus
  /** 引题 */
  kicker: string
  /** 主题 */
  headline: string
  /** 副题 */
  deck: string
  byline: string
  dateline: string
  /** 摄 credit of a story of kind `caption`, else the closing credit line, '' when absent. */
  credit: string
  blocks: Block[]
  pictures: Picture[]
  /** What an editor must look at; shown beside the story. */
  queries: Query[]
  /** Another story this one belongs to (a box or sub-story of a feature); make-up keeps them together. */
  partOf?: string
}

/** What people know a picture by: its file's name, else how its caption begins, else its id. */
export function pictureName({ file, caption, id }: Pick<Picture, 'file' | 'caption' | 'id'>): string {
  if (file) return file
  const words = [...caption.trim()]
  return words.length === 0 ? id : words.length > 12 ? `${words.slice(0, 12).join('')}…` : words.join('')
}

/** Every text of a story in reading order: what must come out on the page, all of it. */
export function storyTexts(story: Story): string[] {
  return [
    story.kicker,
    story.headline,
    story.deck,
    story.byline,
    story.dateline,
    ...story.blocks.map(blockText),
    ...story.pictures.flatMap((picture) => [picture.caption, picture.credit]),
    story.credit,
  ]
}
