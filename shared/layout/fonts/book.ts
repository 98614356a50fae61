import { CATALOGUE } from './catalogue'
import type { Face, FaceInfo, FontBook, FontId } from './face'

/**
 * A book of faces. The chain of a face is itself, then all others in the order given
 * (the catalogue's: 宋 before 黑; then the newsroom's own).
 * @param newsroom what is to be told of the faces that are not the catalogue's.
 */
export function makeFontBook(faces: readonly Face[], newsroom: readonly FaceInfo[] = []): FontBook {
  const byId = new Map<FontId, Face>(faces.map((face) => [face.id, face]))
  const chains = new Map<FontId, readonly Face[]>()

  const face = (id: FontId): Face => {
    const found = byId.get(id)
    if (!found) throw new Error(`Font ${id} is not loaded (loaded: ${[...byId.keys()].join(', ') || 'none'})`)
    return found
  }

  const chain = (id: FontId): readonly Face[] => {
    const known = chains.get(id)
    if (known) return known
    const first = face(id)
    const made = [first, ...faces.filter((other) => other !== first)]
    chains.set(id, made)
    return made
  }

  const infos = new Map([...CATALOGUE, ...newsroom].map((info) => [info.id, info]))
  return {
    faces: faces.flatMap(({ id }) => infos.get(id) ?? []),
    has: (id) => byId.has(id),
    face,
    chain,
  }
}
