// Gets Electron's binary where the network has it. `npm ci` does not: Electron downloads at first use since version 42.
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { electronBinary } from './host.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'

const PROBE_MS = 4000

function mirror() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror: fromNpm } = process.env
  return ELECTRON_MIRROR || fromNpm || 'https://github.com/electron/electron/releases/download/'
}

/** Offline this answers within PROBE_MS; a download under way is not cut short. */
export async function downloadElectron() {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'))
  const url = `${mirror().replace(/\/?$/, '/')}v${version}/SHASUMS256.txt`
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })
    if (!response.ok) return
  } catch {
    return
  }
  console.log(`正在下载 Electron ${version} / Downloading Electron ${version} ...`)
  await run(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    timeoutMs: 15 * 60_000,
  })
  if (!electronBinary())
    console.error('Electron 下载失败，改用 Chromium。 / The download failed; Chromium stands in.')
}
