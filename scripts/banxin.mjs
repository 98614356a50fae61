// `npm run banxin -- <command>`: Banxin's command line from the sources, built first where they changed.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { root } from './lib/root.mjs'

try {
  await ensureBuilt('main', { quiet: true })
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
const words = process.argv.slice(2)
const entry = join(root, 'out', 'main', 'index.js')
// Without a command the entry would open the window; the command line shows its help instead.
const args = [entry, ...(words.length > 0 ? words : ['--help'])]
// npm runs scripts in the project's folder; the paths on the command line are meant from where it was typed.
const child = spawn(process.execPath, args, { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
