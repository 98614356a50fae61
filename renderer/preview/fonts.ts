import { fontUrl } from '@shared/ipc/contract'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import type { FontId } from '@shared/layout/fonts/face'

/** Families of the page's own files, apart from fonts of the same name on the system. */
const PREFIX = 'Banxin '
const FACES = new Map(CATALOGUE.map((face) => [face.id, face]))

/** CSS font of a face at a size, px. @throws Error when the catalogue has no such face. */
export function cssFont(font: FontId, size: number): string {
  const face = FACES.get(font)
  if (!face) throw new Error(`Font ${font} is not in the catalogue`)
  return `${face.weight} ${size}px "${PREFIX}${face.family}"`
}

/**
 * Fetches the very files that layout measures with and the PDF embeds, once each, and registers them for painting.
 * @returns their bytes, for the layout worker. @throws Error naming the face that cannot be had.
 */
export function loadFonts(): Promise<{ id: FontId; bytes: ArrayBuffer }[]> {
  return Promise.all(
    CATALOGUE.map(async ({ id, family, weight }) => {
      const response = await fetch(fontUrl(id))
      if (!response.ok) throw new Error(`${id}: ${response.status} ${response.statusText}`)
      const bytes = await response.arrayBuffer()
      const face = new FontFace(PREFIX + family, bytes, { weight: String(weight) })
      document.fonts.add(await face.load())
      return { id, bytes }
    }),
  )
}
