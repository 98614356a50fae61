import type { PicturePlacement } from '@shared/model/placement'
import type { Picture } from '@shared/model/story'
import { editDoc } from './store'

/** What a person decides of a picture where it stands. */
export type PlacementChange = { [K in 'crop' | 'caption' | 'inset']?: PicturePlacement[K] | undefined }

/**
 * The point of a picture that must show; null for the usual one. Moves of one run (`typed`: by arrow keys) are undone
 * together.
 */
export function setFocus(story: string, id: string, focus: Picture['focus'] | null, typed = false): void {
  editDoc(
    (draft) => {
      const picture = draft.stories[story]?.pictures.find((one) => one.id === id)
      if (!picture) return
      if (focus) picture.focus = focus
      else delete picture.focus
      // A crop made by hand goes before the point: a new point is meant to show.
      if (!focus) return
      for (const page of Object.values(draft.pages))
        for (const module of page.modules)
          if (module.story === story)
            for (const placement of module.pictures) if (placement.picture === id) delete placement.crop
    },
    { label: 'picture', ...(typed ? { group: `focus:${story}:${id}` } : {}) },
  )
}

/** Changes a picture's placement in a module; a key of undefined goes back to the usual. */
export function changePlacement(module: string, picture: string, change: PlacementChange): void {
  editDoc(
    (draft) => {
      const placement = Object.values(draft.pages)
        .flatMap(({ modules }) => modules)
        .find(({ id, pictures }) => id === module && pictures.some((one) => one.picture === picture))
        ?.pictures.find((one) => one.picture === picture)
      if (!placement) return
      for (const key of Object.keys(change) as (keyof PlacementChange)[]) {
        const value = change[key]
        if (JSON.stringify(placement[key]) === JSON.stringify(value)) continue
        if (value === undefined) delete placement[key]
        else Object.assign(placement, { [key]: value })
      }
    },
    { label: 'picture' },
  )
}
