import { Command, CommanderError } from 'commander'
import { version } from '../../../package.json'
import { appError } from '../files/failure'
import { issueStore } from '../issues/store'
import { checkCommand } from './commands/check'
import { explainCommand } from './commands/explain'
import { exportCommand } from './commands/export'
import { fitCommand } from './commands/fit'
import { importCommand } from './commands/import'
import { makeupCommand } from './commands/makeup'
import { newCommand } from './commands/new'
import { EXIT, oneLine, type Terminal, type Tools } from './terminal'

/**
 * Runs one command line (without the program's own name) and answers its exit code. It never throws: what goes wrong
 * is one line on `terminal.err`.
 */
export async function run(
  argv: readonly string[],
  terminal: Terminal,
  store = issueStore(),
): Promise<number> {
  let code: number = EXIT.ok
  const program = banxin({ terminal, store, exit: (value) => (code = value) })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.bad
    terminal.err(`banxin: ${oneLine(appError(error).message)}`)
    return EXIT.bad
  }
}

function banxin(tools: Tools): Command {
  const { terminal } = tools
  const trimmed = (text: string): string => text.replace(/\n$/, '')
  const program = new Command('banxin')
    .description('版心：中文报纸的采编、组版与出片 / Draft, lay out and export a Chinese newspaper page')
    .version(version, '-V, --version', '版本号 / version')
    .helpOption('-h, --help', '帮助 / help')
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => terminal.out(trimmed(text)),
      // Help that is asked for goes to `out`; here come errors, one line each, and the help shown for want of a command.
      writeErr: (text) =>
        terminal.err(text.startsWith('error:') ? `banxin: ${oneLine(text.slice(6))}` : trimmed(text)),
    })
    .exitOverride()
  for (const add of [
    newCommand,
    importCommand,
    makeupCommand,
    exportCommand,
    checkCommand,
    explainCommand,
    fitCommand,
  ])
    add(program, tools)
  return program
}
