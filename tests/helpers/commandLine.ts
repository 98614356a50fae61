import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../electron/main/cli/run'
import { issueStore, type IssueStore } from '../../electron/main/issues/store'
import { temporaryFolder } from './temporary'
import { PAGE_TEXT } from './texts'

export interface Outcome {
  code: number
  out: string
  err: string
}

/** Runs one command line in this process. */
export async function banxin(argv: readonly string[], store: IssueStore = issueStore()): Promise<Outcome> {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) }
  const code = await run(argv, terminal, store)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** An issue with the text imported and made up, by the commands a person would give. */
export async function madeUp(text = PAGE_TEXT, folder = temporaryFolder()): Promise<string> {
  const dir = join(folder, '2024-05-01.issue')
  const file = join(folder, 'page.md')
  writeFileSync(file, text)
  for (const argv of [
    ['new', dir, '--date', '2024-05-01', '--name', '河湾日报', '--page-size', 'tabloid'],
    ['import', file, '--issue', dir, '--page', '1'],
    ['makeup', dir, '--page', '1'],
  ]) {
    const { code, err } = await banxin(argv)
    if (code !== 0 || err !== '') throw new Error(`banxin ${argv.join(' ')}: ${code} ${err}`)
  }
  return dir
}
