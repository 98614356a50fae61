import type { Engine } from '../setting'
import { libreOffice } from './libreOffice'
import { findProgram } from './programs'
import { luatex, xetex } from './tex'

interface Optional {
  name: string
  commands: readonly string[]
  /** Debian's packages. */
  packages: string
  engine: (program: string) => Engine
}

/** Setters that are not npm packages: measured where they are installed, and named where they are not. */
const OPTIONAL: readonly Optional[] = [
  {
    name: 'XeTeX xeCJK',
    commands: ['xelatex'],
    packages: 'texlive-xetex texlive-lang-chinese',
    engine: xetex,
  },
  {
    name: 'LuaTeX-ja',
    commands: ['lualatex'],
    packages: 'texlive-luatex texlive-lang-japanese texlive-lang-chinese',
    engine: luatex,
  },
  {
    name: 'LibreOffice',
    commands: ['soffice', 'libreoffice'],
    packages: 'libreoffice-writer-nogui',
    engine: libreOffice,
  },
]

/** Engines for the programs that are here, and a line for each that is not, so that nobody takes it for a lost race. */
export function optionalEngines(): { engines: Engine[]; absent: string[] } {
  const engines: Engine[] = []
  const absent: string[] = []
  for (const { name, commands, packages, engine } of OPTIONAL) {
    const program = findProgram(commands)
    if (program) engines.push(engine(program))
    else absent.push(`${name}: not installed (Debian: ${packages})`)
  }
  return { engines, absent }
}
