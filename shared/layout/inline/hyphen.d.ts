/** @types/hyphen names the folder only; Node's ES modules need the file. */
declare module 'hyphen/en-us/index.js' {
  const english: {
    hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string
  }
  export default english
}
