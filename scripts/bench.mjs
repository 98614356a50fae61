// `npm run bench`: see tests/bench/main.ts.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './lib/root.mjs'

const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'tests/bench/main.ts')], {
  stdio: 'inherit',
  cwd: root,
})
child.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
