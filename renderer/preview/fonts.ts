import { fontUrl } from '@shared/ipc/contract'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import type { FaceInfo, FontId } from '@shared/layout/fonts/face'
import type { FontBytes } from '../layout/protocol'

/** Families of the page's own files, apart from fonts of the same name on the system. */
const PREFIX = 'Banxin '
const FACES = new Map(CATALOGUE.map((face) => [face.id, face]))

/**
 * CSS font of a face at a size, px. The newsroom's own faces are painted by their outlines and have none: for them it
 * is one without Han, never taken for the face.
 */
export function cssFont(font: FontId, size: number): string {
  const face = FACES.get(font)
  if (!face) return `${size}px monospace`
  return `${face.weight} ${size}px "${PREFIX}${face.family}"`
}

/**
 * Fetches the very files that layout measures with and the PDF embeds, once each, and registers them for painting.
 * @returns their bytes, for the layout worker. @throws Error naming the face that cannot be had.
 */
export function loadFonts(): Promise<FontBytes[]> {
  return Promise.all(
    CATALOGUE.map(async ({ id, family, weight }) => {
      const bytes = await fetchFont(id)
      const face = new FontFace(PREFIX + family, bytes, { weight: String(weight) })
      document.fonts.add(await face.load())
      return { id, bytes }
    }),
  )
}

/** The same files once more, for another worker: they are registered already. */
export const fetchFonts = (): Promise<FontBytes[]> =>
  Promise.all(CATALOGUE.map(async ({ id }) => ({ id, bytes: await fetchFont(id) })))

/** The files of the newsroom's own faces; one that cannot be had any more is left out. */
export async function loadNewsroomFonts(faces: readonly FaceInfo[]): Promise<FontBytes[]> {
  const own = faces.filter(({ id }) => !FACES.has(id))
  const files = await Promise.allSettled(
    own.map(async (info) => ({ id: info.id, bytes: await fetchFont(info.id), info })),
  )
  return files.flatMap((file) => (file.status === 'fulfilled' ? [file.value] : []))
}

async function fetchFont(id: FontId): Promise<ArrayBuffer> {
  const response = await fetch(fontUrl(id))
  if (!response.ok) throw new Error(`${id}: ${response.status} ${response.statusText}`)
  return response.arrayBuffer()
}
