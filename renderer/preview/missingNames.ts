import type { ImageItem } from '@shared/layout/display/types'
import { pictureName } from '@shared/model/story'
import { lookForOriginals } from '../app/originals'
import { useApp } from '../app/store'
import type { ImageStore } from './images'

/** Names for the places of pictures that cannot be had: their files', else what people know them by. */
export function missingNames(images: ImageStore): (item: ImageItem) => string | null {
  const told = new Set<string>()
  return ({ asset, story = '' }) => {
    if (asset === null || !images.failed(asset)) return null
    // The lists that tell of missing originals are to know as well.
    if (!told.has(asset)) {
      told.add(asset)
      void lookForOriginals()
    }
    const picture = useApp.getState().doc?.stories[story]?.pictures.find((one) => one.asset === asset)
    return picture ? pictureName(picture) : asset
  }
}
