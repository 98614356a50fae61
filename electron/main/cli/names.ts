/** First words that make Banxin run as a command line; apart, so that the entry can look before it loads anything. */
export const COMMANDS = ['new', 'import', 'makeup', 'export', 'check', 'explain'] as const
const FLAGS = ['--help', '-h', '--version', '-V']

export type Start = { as: 'cli' | 'app'; argv: string[] }

/**
 * What a start of the program asks for. `argv` is the process's; in a packaged program its own name is one word
 * (`banxin new ...`), else a script or folder follows it (`node index.js new ...`, `electron . new ...`). Switches meant
 * for Chromium or Node may stand before the command. A word that is neither a command nor an existing path is bad use of
 * the command line.
 */
export function startOf(
  argv: readonly string[],
  { packaged, exists }: { packaged: boolean; exists: (path: string) => boolean },
): Start {
  const words = argv.slice(packaged ? 1 : scriptAt(argv) + 1)
  const at = words.findIndex((word) => FLAGS.includes(word) || !word.startsWith('-'))
  const first = words[at]
  if (first === undefined) return { as: 'app', argv: words }
  const isCommand = (COMMANDS as readonly string[]).includes(first) || FLAGS.includes(first)
  return isCommand || !exists(first) ? { as: 'cli', argv: words.slice(at) } : { as: 'app', argv: words }
}

/** Index of the script: the first word that is no switch and no switch's value. */
function scriptAt(argv: readonly string[]): number {
  const at = argv.findIndex(
    (word, index) =>
      index > 0 && !word.startsWith('-') && !['-r', '--require'].includes(argv[index - 1] ?? ''),
  )
  return at < 0 ? argv.length : at
}
