import type { Plugin } from 'vite'

/** The release the change below was made for; a newer one must be looked at before it is taken. */
export const SLATE_REACT_VERSION = '0.146.1'

/** Opens the condition under which slate-react leaves alone the text node that an input method composes in. */
const BEFORE = 'if (IS_ANDROID && IS_COMPOSING.get(editor)) {'
const AFTER = 'if (IS_COMPOSING.get(editor)) {'

/**
 * slate-react writes the model's text over a leaf's DOM text on every render of the leaf. While an input method
 * composes there, that ends the composition without a `compositionend`, the committed text lands at the start of
 * the paragraph and the editor takes itself to be composing still. Upstream spares such a leaf on Android only
 * (slate #6096); here it is spared everywhere.
 *
 * @throws Error when the source is not the one known, so that a build never goes on without the change.
 */
export function patchSlateReact(source: string): string {
  const parts = source.split(BEFORE)
  if (parts.length !== 2) {
    throw new Error(
      `slate-react has changed: the condition to patch stands ${parts.length - 1} times in it instead of once. ` +
        'Compare patches/slate-react.ts with its components/string.tsx.',
    )
  }
  return parts.join(AFTER)
}

const isSlateReact = (id: string): boolean =>
  /[\\/]node_modules[\\/]slate-react[\\/]dist[\\/]index\.es\.js(\?|$)/u.test(id)

/** Applies the change wherever Vite reads slate-react: in the build, and when it bundles dependencies for dev. */
export const slateReactPatch = (): Plugin => ({
  name: 'banxin:slate-react-composition',
  enforce: 'pre',
  transform(code, id) {
    return isSlateReact(id) ? { code: patchSlateReact(code), map: null } : null
  },
})
