import type { zh } from './zh'

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** All words of the app: a language that lacks one does not compile. */
export type Words = Shape<typeof zh>
