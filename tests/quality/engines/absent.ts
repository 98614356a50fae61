import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Setters that are not npm packages; they are named so that nobody takes a missing column for a lost race. */
const PROGRAMS: readonly { name: string; commands: string[] }[] = [
  { name: 'XeTeX xeCJK', commands: ['xelatex'] },
  { name: 'LuaTeX-ja', commands: ['lualatex'] },
  { name: 'LibreOffice', commands: ['soffice', 'libreoffice'] },
]

const onPath = (command: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))

/** A line for each setter that is not measured here, with the reason. */
export const notMeasured = (): string[] =>
  PROGRAMS.map(({ name, commands }) =>
    commands.some(onPath) ? `${name}: installed, but not driven by this script` : `${name}: not installed`,
  )
