import { assetUrl } from '@shared/ipc/contract'

/** Pictures of the open issue, decoded once; `changed` is told when one has arrived. */
export class ImageStore {
  #dir: string
  #images = new Map<string, HTMLImageElement | null>()
  #changed: (asset: string) => void

  constructor(dir: string, changed: (asset: string) => void) {
    this.#dir = dir
    this.#changed = changed
  }

  /** The picture when it is at hand; null while it loads or where it cannot be read. */
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
      () => undefined,
    )
    return null
  }
}
