import { run } from '../../electron/main/cli/run'
import { issueStore, type IssueStore } from '../../electron/main/issues/store'

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
