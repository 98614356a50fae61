import { run } from './run'

const write = (stream: NodeJS.WriteStream, line: string): Promise<void> =>
  new Promise((resolve) => stream.write(`${line}\n`, () => resolve()))

/** Runs a command line of this process and answers its exit code once all output is out. */
export async function main(argv: readonly string[]): Promise<number> {
  const pending: Promise<void>[] = []
  // A reader that has seen enough (`| head`) is no error.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const code = await run(argv, {
    out: (line) => pending.push(write(process.stdout, line)),
    err: (line) => pending.push(write(process.stderr, line)),
  })
  await Promise.all(pending)
  return code
}
