/** Channels of the one door between the renderer and main; apart from the contract so that the preload carries no schemas. */
export const INVOKE = 'banxin:invoke'
export const EVENT = 'banxin:event'
