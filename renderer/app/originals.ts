import { create } from 'zustand'
import type { Page } from '@shared/model/page'
import { pictureName, type Picture, type Story } from '@shared/model/story'
import { call } from '../bridge/bridge'
import type { Doc } from './doc'
import { useApp } from './store'

/** Names of the originals in the open issue's assets/; null while nobody has looked. */
export const useOriginals = create<{ there: ReadonlySet<string> | null }>()(() => ({ there: null }))

/** Looks again which originals are there: someone may have taken one away, or brought it back. */
export async function lookForOriginals(): Promise<void> {
  const { dir } = useApp.getState()
  if (dir === null) return useOriginals.setState({ there: null })
  const names = await call('picture.list', { dir }).catch(() => null)
  if (names && useApp.getState().dir === dir) useOriginals.setState({ there: new Set(names) })
}

/** Keeps looking: when an issue is opened and whenever the person comes back to the window. */
export function watchOriginals(): void {
  useApp.subscribe(
    (state) => state.dir,
    () => {
      useOriginals.setState({ there: null })
      void lookForOriginals()
    },
  )
  window.addEventListener('focus', () => void lookForOriginals())
}

/** An original that was just taken in is there, whatever the last look said. */
export const originalCame = (asset: string): void =>
  useOriginals.setState(({ there }) => ({ there: there && new Set([...there, asset]) }))

/** Whether a picture has an original and that is gone. */
export const isMissing = ({ asset }: Pick<Picture, 'asset'>, there: ReadonlySet<string> | null): boolean =>
  asset !== null && there !== null && !there.has(asset)

/** What stands in the way of printing a page: pictures on it whose originals are missing, by story. */
export function missingOnPage(
  doc: Doc,
  page: Page,
  there: ReadonlySet<string> | null,
): { story: Story; name: string }[] {
  return page.modules.flatMap((module) => {
    const story = doc.stories[module.story]
    if (!story) return []
    return module.pictures.flatMap(({ picture: id }) => {
      const picture = story.pictures.find((one) => one.id === id)
      return picture && isMissing(picture, there) ? [{ story, name: pictureName(picture) }] : []
    })
  })
}
