import { assetUrl } from '@shared/ipc/contract'

/** Pictures of the open issue, decoded once; `changed` is told when one has arrived or cannot be had. */
export class ImageStore {
  #dir: string
  #images = new Map<string, HTMLImageElement | null>()
  #failed = new Set<string>()
  #changed: (asset: string) => void

  constructor(dir: string, changed: (asset: string) => void) {
    this.#dir = dir
    this.#changed = changed
  }

  /** The picture when it is at hand; null while it loads or where it cannot be had. */
  get(asset: string): HTMLImageElement | null {
    const known = this.#images.get(asset)
    if (known !== undefined) return known
    this.#images.set(asset, null)
    const image = new Image()
    image.src = assetUrl(this.#dir, asset)
    image.decode().then(
      () => {
        this.#images.set(asset, image)
        this.#changed(asset)
      },
      () => {
        this.#failed.add(asset)
        this.#changed(asset)
      },
    )
    return null
  }

  /** Whether a picture was asked for and cannot be had: its original is missing or broken. */
  failed(asset: string): boolean {
    return this.#failed.has(asset)
  }

  /** Takes note of which originals are there now: asks again for one that came back, lets go of one that is gone. */
  follow(there: ReadonlySet<string>): void {
    for (const [asset, image] of this.#images) {
      const gone = image !== null && !there.has(asset)
      const back = this.#failed.has(asset) && there.has(asset)
      if (!gone && !back) continue
      if (gone) {
        this.#images.set(asset, null)
        this.#failed.add(asset)
      } else {
        this.#images.delete(asset)
        this.#failed.delete(asset)
      }
      this.#changed(asset)
    }
  }
}
