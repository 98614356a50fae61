declare module 'libheif-js/wasm-bundle.js' {
  namespace libheif {
    interface HeifImage {
      get_width(): number
      get_height(): number
      /** Fills `data` with RGBA, upright; calls back with null when the picture cannot be decoded. */
      display(
        target: { data: Uint8ClampedArray; width: number; height: number },
        done: (shown: object | null) => void,
      ): void
      free(): void
    }
    interface HeifDecoder {
      decode(bytes: Uint8Array): HeifImage[]
    }
  }
  const libheif: { HeifDecoder: new () => libheif.HeifDecoder }
  export = libheif
}
