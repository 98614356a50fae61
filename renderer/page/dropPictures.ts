import type { TakenPicture } from '@shared/ipc/contract'
import { gridFor, spanPt } from '@shared/model/pagesize'
import type { PicturePlacement } from '@shared/model/placement'
import { call } from '../bridge/bridge'
import { originalCame } from '../app/originals'
import { showError } from '../app/session'
import { editDoc, useApp } from '../app/store'
import { toast } from '../app/ui'
import i18n from '../i18n'
import { storyName } from '../stories/names'
import { moduleOf } from './state'

const t = i18n.t.bind(i18n)
const PICTURE = /\.(jpe?g|png|tiff?|webp|heic|heif)$/iu

export const picturesOf = (data: DataTransfer): File[] => [...data.files]

/**
 * Takes picture files into the issue and puts them into a module's story and over its text: a picture that was still
 * to come gets its file, else it is a new one.
 */
export async function addPictures(id: string, files: readonly File[]): Promise<void> {
  const { dir } = useApp.getState()
  const pictures = files.filter((file) => file.type.startsWith('image/') || PICTURE.test(file.name))
  if (pictures.length < files.length) toast('error', t('page.notAPicture'))
  for (const file of pictures) {
    try {
      if (!dir) return
      const bytes = new Uint8Array(await file.arrayBuffer())
      const added = await call('picture.drop', { dir, name: file.name, bytes })
      originalCame(added.asset)
      takePicture(id, added)
    } catch (error) {
      showError(error, `${t('error.picture')} ${file.name}`)
    }
  }
}

function takePicture(id: string, added: TakenPicture): void {
  const { doc, page: number } = useApp.getState()
  const page = doc?.pages[number]
  const module = moduleOf(id)
  const story = module && doc?.stories[module.story]
  if (!page || !module || !story) return
  const pixels = { width: added.width, height: added.height }
  const waiting = story.pictures.find((picture) => picture.asset === null)
  const taken = new Set(story.pictures.map((picture) => picture.id))
  let n = story.pictures.length + 1
  while (taken.has(`p${n}`)) n++
  const picture = waiting?.id ?? `p${n}`
  const grid = gridFor(page)
  const legs = module.legs ?? module.columns
  const rows = Math.round(
    (spanPt(grid, module.columns) * added.height) / Math.max(1, added.width) / grid.stepPt,
  )
  const most = Math.max(4, Math.floor(module.rows * 0.6))
  const placement: PicturePlacement = {
    picture,
    column: 0,
    columns: legs,
    row: 0,
    rows: Math.max(4, Math.min(most, rows)),
  }
  editDoc(
    (draft) => {
      const own = draft.stories[story.id]!
      const known = own.pictures.find((one) => one.id === picture)
      const file = added.name
      if (known) Object.assign(known, { asset: added.asset, file, pixels })
      else own.pictures.push({ id: picture, asset: added.asset, file, pixels, caption: '', credit: '' })
      own.queries = own.queries.filter((query) => query.code !== 'missing-picture')
      const target = draft.pages[number]?.modules.find((one) => one.id === id)
      if (!target || target.pictures.some((one) => one.picture === picture)) return
      // Pictures that stand over the text already go down, below the new one and its caption.
      for (const other of target.pictures) other.row += placement.rows + CAPTION_ROWS
      target.pictures.push(placement)
    },
    { label: 'picture', select: story.id },
  )
  toast('success', t('page.pictureDropped', { name: storyName(story) || t('stories.untitled') }))
}

/** Rows that a caption and its air take, about. */
const CAPTION_ROWS = 3
