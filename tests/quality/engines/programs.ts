import { execFile } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The first of these commands that is on the path and can be run; null when none is. */
export function findProgram(commands: readonly string[]): string | null {
  for (const command of commands)
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, command)
      try {
        accessSync(file, constants.X_OK)
        return file
      } catch {
        continue
      }
    }
  return null
}

/** First use may build a cache of fonts, which takes minutes. */
const MOST_MS = 10 * 60_000

/** Runs a program to its end. @throws Error with its last words when it fails or takes too long */
export function runProgram(
  file: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env }, timeout: MOST_MS, maxBuffer: 1 << 26 }
    execFile(file, args, options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout)
      const words = `${stdout}\n${stderr}`.trim().split('\n').slice(-5).join(' ')
      reject(new Error(`${file}: ${words || error.message}`))
    })
  })
}

/** Runs `use` in a folder of its own, which is removed afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-quality-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
