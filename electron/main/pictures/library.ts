import { z } from 'zod'
import type { PictureCache } from './cache'
import { needsRendition } from './needs'
import type { PictureReader } from './reader'
import { PICTURE_FORMATS, type PictureFormat, type PictureInfo, type Rendition, type Use } from './types'

/** An original in an issue. */
export interface Asset {
  /** Its name in assets/, which begins with the SHA-256 of its content: the key of all that is made from it. */
  name: string
  path: string
}

/** Rises when renditions are made in another way, so that older ones are not taken. */
const VERSION = 1

const infoSchema: z.ZodType<PictureInfo> = z.object({
  format: z.enum(Object.keys(PICTURE_FORMATS) as [PictureFormat, ...PictureFormat[]]),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  orientation: z.number().int().min(1).max(8),
  space: z.enum(['rgb', 'grey', 'cmyk', 'other']),
  profile: z.boolean(),
  alpha: z.boolean(),
  bits: z.number().int().min(1),
})

/** What follows from the originals of an issue: facts about them, and renditions. All of it is kept in a cache. */
export class PictureLibrary {
  readonly #infos = new Map<string, PictureInfo>()
  readonly #running = new Map<string, Promise<Rendition | null>>()

  constructor(
    readonly reader: PictureReader,
    private readonly cache: PictureCache,
  ) {}

  /** @throws Failure naming `assets/<name>` when the original cannot be read, is damaged or beyond the limits. */
  async info({ name, path }: Asset): Promise<PictureInfo> {
    const known = this.#infos.get(name) ?? (await this.#kept(name))
    const info = known ?? (await this.reader.inspect({ path }, `assets/${name}`))
    if (known) this.#infos.set(name, info)
    else await this.remember(name, info)
    return info
  }

  /** Facts about an original that somebody has just found out. */
  async remember(name: string, info: PictureInfo): Promise<void> {
    this.#infos.set(name, info)
    await this.cache.put(infoFile(name), Buffer.from(JSON.stringify(info)))
  }

  async #kept(name: string): Promise<PictureInfo | null> {
    const bytes = await this.cache.get(infoFile(name))
    if (bytes === null) return null
    try {
      return infoSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    } catch {
      return null
    }
  }

  /** The rendition for a use; null where the original serves itself. @throws Failure as info does. */
  rendition(asset: Asset, use: Use): Promise<Rendition | null> {
    const key = `${asset.name} ${use}`
    const running = this.#running.get(key)
    if (running) return running
    const mine = this.#make(asset, use).finally(() => this.#running.delete(key))
    this.#running.set(key, mine)
    return mine
  }

  async #make(asset: Asset, use: Use): Promise<Rendition | null> {
    const info = await this.info(asset)
    if (!needsRendition(info, use)) return null
    for (const type of ['jpg', 'png'] as const) {
      const bytes = await this.cache.get(renditionFile(asset.name, use, type))
      if (bytes !== null) return { type, bytes }
    }
    const made = await this.reader.render({ path: asset.path }, use, `assets/${asset.name}`)
    await this.cache.put(renditionFile(asset.name, use, made.type), made.bytes)
    return made
  }
}

const stem = (name: string): string => name.replace(/\..*$/u, '')
const infoFile = (name: string): string => `${stem(name)}.v${VERSION}.json`
const renditionFile = (name: string, use: Use, type: string): string =>
  `${stem(name)}.v${VERSION}.${use}.${type}`
