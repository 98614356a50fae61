import { countCharacters } from '@shared/model/count'
import type { Story } from '@shared/model/story'
import type { Context } from './context'
import { pictureCaption } from './pictures'

/** Captions and credits of pictures that have no place: they are overset with their pictures. */
export function textOfUnplacedPictures(
  context: Context,
  story: Story,
  placed: ReadonlySet<string>,
  measurePt: number,
): { items: []; lines: 0; oversetCharacters: number; oversetLines: number } {
  let oversetCharacters = 0
  let oversetLines = 0
  story.pictures.forEach((picture, index) => {
    if (placed.has(picture.id)) return
    const characters = countCharacters(picture.caption) + countCharacters(picture.credit)
    if (characters === 0) return
    oversetCharacters += characters
    oversetLines += pictureCaption(context, story, index, measurePt).rows
  })
  return { items: [], lines: 0, oversetCharacters, oversetLines }
}
