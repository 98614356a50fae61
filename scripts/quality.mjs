// `npm run quality [-- --json]`: how well our columns are set, beside Typst's and Chromium's.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './lib/root.mjs'

const child = spawn(
  process.execPath,
  ['--import', 'tsx', join(root, 'tests', 'quality', 'main.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
)
child.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
