import type { HeadlineSpec, Module, PicturePlacement } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import type { Words } from '../types'

/** How a module may be built at a width: headline, pictures, legs; its rows follow from the text. */
export interface Build {
  id: string
  headline: HeadlineSpec
  pictures: PicturePlacement[]
  legs?: number
  words: Words
}

const MOST_UPRIGHT = 26
const LEAST_PICTURE_ROWS = 6

/** Builds worth trying of a module `columns` wide. */
export function buildsFor(
  story: Story,
  module: Module,
  columns: number,
  rowPt: number,
  columnPt: number,
): Build[] {
  return headsFor(story, module, columns).flatMap((head) =>
    picturesFor(story, module, columns, rowPt, columnPt).flatMap((pictures): Build[] => {
      // A picture does not stand under a headline at the side: the two would shut the text in.
      if (head.headline.side && pictures.where !== 'none' && pictures.columns >= columns) return []
      return [
        {
          id: `${head.id}/${pictures.where}`,
          headline: head.headline,
          pictures: pictures.placements,
          ...(head.legs === undefined ? {} : { legs: head.legs }),
          words: {
            zh: [head.words.zh, pictures.words.zh].filter((text) => text !== '').join('，'),
            en: [head.words.en, pictures.words.en].filter((text) => text !== '').join(', '),
          },
        },
      ]
    }),
  )
}

interface HeadBuild {
  id: string
  headline: HeadlineSpec
  legs?: number
  words: Words
}

function headsFor(story: Story, { headline, vertical }: Module, columns: number): HeadBuild[] {
  const { side: _side, columns: _columns, vertical: _down, ...over } = headline
  const plain = { ...over, airRows: 0 }
  const heads: HeadBuild[] = []
  for (const maxLines of [1, 2])
    heads.push({
      id: `over${maxLines}`,
      headline: { ...plain, maxLines },
      words: { zh: maxLines === 1 ? '横题一行' : '横题两行', en: `headline in ${maxLines}` },
    })
  const length = [...story.headline.trim()].length
  if (columns >= 2 && length >= 3 && length <= MOST_UPRIGHT)
    for (const side of ['right', 'left'] as const)
      heads.push({
        id: `upright-${side}`,
        headline: { ...plain, maxLines: length > 12 ? 2 : 1, side, vertical: true },
        words:
          side === 'right'
            ? { zh: '竖题在右', en: 'upright headline right' }
            : { zh: '竖题在左', en: 'upright headline left' },
      })
  if (columns >= 3 && length >= 3 && length <= 18)
    heads.push({
      id: 'side-left',
      headline: { ...plain, maxLines: 3, side: 'left', columns: 1 },
      words: { zh: '横题在左侧', en: 'headline at the left' },
    })
  if (columns === 3 || columns === 5)
    heads.push({
      id: 'legs',
      headline: { ...plain, maxLines: 1 },
      legs: columns === 3 ? 2 : 3,
      words:
        columns === 3
          ? { zh: '横题一行，三破二', en: 'three columns in two legs' }
          : { zh: '横题一行，五破三', en: 'five columns in three legs' },
    })
  return vertical ? heads.filter(({ legs }) => legs === undefined) : heads
}

interface PictureBuild {
  where: string
  columns: number
  placements: PicturePlacement[]
  words: Words
}

/** The first picture on top, at the left or the right; the others keep their places as far as the width lets them. */
function picturesFor(
  story: Story,
  module: Module,
  columns: number,
  rowPt: number,
  columnPt: number,
): PictureBuild[] {
  const [first, ...others] = module.pictures
  const picture = first && story.pictures.find(({ id }) => id === first.picture)
  if (!first || !picture) return [{ where: 'none', columns: 0, placements: [], words: { zh: '', en: '' } }]
  const aspect = picture.pixels ? picture.pixels.width / picture.pixels.height : 1.5
  const at = (where: string, column: number, wide: number, words: Words): PictureBuild => {
    const rows = Math.max(LEAST_PICTURE_ROWS, Math.round((wide * columnPt) / aspect / rowPt))
    return {
      where,
      columns: wide,
      placements: [
        { ...first, column, columns: wide, row: 0, rows },
        ...others.map((one) => ({
          ...one,
          column: Math.min(one.column, columns - 1),
          columns: Math.min(one.columns, columns),
        })),
      ],
      words,
    }
  }
  const builds = [at('top', 0, columns, { zh: '图在上', en: 'picture on top' })]
  if (columns >= 2) {
    const wide = Math.max(1, Math.floor(columns / 2))
    builds.push(at('right', columns - wide, wide, { zh: '图在右', en: 'picture right' }))
    builds.push(at('left', 0, wide, { zh: '图在左', en: 'picture left' }))
  }
  return builds
}
