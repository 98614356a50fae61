/** Limits on a JSON file of an issue. They stop absurd files, not long stories: 10 MB of text in one story is well within. */
export const LIMITS = {
  /** UTF-16 units of one file's text (and so at most three times as many bytes). */
  fileLength: 128 * 1024 * 1024,
  /** Nesting of arrays and objects. The deepest place of format 1 is 7. */
  depth: 32,
} as const

/** Keys that would change an object's prototype when copied carelessly. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Matches a surrogate that is not half of a pair: no text, and not to be had in UTF-8. */
export const LONE_SURROGATE = /\p{Surrogate}/u
