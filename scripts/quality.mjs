// `npm run quality [-- --json]`: how well our columns are set, beside Typst's and Chromium's, then how well pages are
// made up, beside a greedy fill and simulated annealing. `-- --composition` and `-- --makeup` run one of the two alone;
// `-- --makeup --pages 10` takes fewer pages.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './lib/root.mjs'

const args = process.argv.slice(2)
const run = (file, own) =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        join(root, 'tests', 'quality', ...file),
        ...own.filter((arg) => arg !== '--composition'),
      ],
      { cwd: root, stdio: 'inherit' },
    )
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })

const makeupOnly = args.includes('--makeup')
const compositionOnly = args.includes('--composition') || (args.includes('--json') && !makeupOnly)
let code = 0
if (!makeupOnly) code = await run(['main.ts'], args)
if (!compositionOnly) code = (await run(['makeup', 'main.ts'], args)) || code
process.exit(code)
