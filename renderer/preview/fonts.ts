import { fontUrl } from '@shared/ipc/contract'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import type { FontId } from '@shared/layout/fonts/face'

/** Family name of a face's own file, apart from any font of the system. */
export const family = (font: FontId): string => `banxin-${font}`

let loading: Promise<void> | null = null

/** Loads the very files that layout measures with and the PDF embeds. @throws when one cannot be had. */
export function loadPreviewFonts(): Promise<void> {
  loading ??= Promise.all(
    CATALOGUE.map(async ({ id }) => {
      const face = new FontFace(family(id), `url("${fontUrl(id)}")`)
      document.fonts.add(await face.load())
    }),
  ).then(() => undefined)
  return loading
}
