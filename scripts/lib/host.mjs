// Which program shows the window: Electron where its binary is, else the Chromium stand-in.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './root.mjs'

export const STAND_IN = join(root, 'tests', 'electron-on-chromium')

const electronFolder = join(root, 'node_modules', 'electron')

/** @returns {string | null} path of Electron's executable, if it is there */
export function electronBinary() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const nameFile = join(electronFolder, 'path.txt')
  const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8') : 'electron'
  const binary = given && given !== STAND_IN ? join(given, name) : join(electronFolder, 'dist', name)
  return existsSync(binary) ? binary : null
}

/**
 * @returns {{ kind: 'electron' | 'chromium', executable: string, label: string }}
 * @throws where there is neither Electron nor Chromium
 */
export function findHost() {
  const binary = electronBinary()
  if (binary) {
    const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8'))
    return { kind: 'electron', executable: binary, label: `Electron ${version}` }
  }
  const { findChromium } = createRequire(import.meta.url)(join(STAND_IN, 'chromium.cjs'))
  const output = execFileSync(findChromium(), ['--version'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString()
  const version = /(\d+)\.\d/.exec(output)?.[1] ?? 'of unknown version'
  return {
    kind: 'chromium',
    executable: join(STAND_IN, 'electron'),
    label: `Chromium ${version} stand-in for Electron`,
  }
}
