/**
 * Remembers what is made of a style object and a word: the same object and word give the same result, so that caches
 * can go by identity. What was made lives as long as the object it was made of.
 */
export function derived<T extends object, K, R>(make: (base: T, word: K) => R): (base: T, word: K) => R {
  const known = new WeakMap<T, Map<K, R>>()
  return (base, word) => {
    let own = known.get(base)
    if (!own) known.set(base, (own = new Map()))
    let result = own.get(word)
    if (result === undefined) own.set(word, (result = make(base, word)))
    return result
  }
}
