import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/** The system as far as it decides where folders stand, so that each can be tested on any. */
export interface Machine {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
})

/** The way paths are joined on a system. */
export const joinOn = ({ platform }: Machine) => (platform === 'win32' ? win32 : posix).join

/** A person's folder for programs' data: %APPDATA%, ~/Library/Application Support, $XDG_CONFIG_HOME or ~/.config. */
export const dataFolder = (machine: Machine): string =>
  folder(machine, ['APPDATA', 'AppData', 'Roaming'], 'Application Support', ['XDG_CONFIG_HOME', '.config'])

/** A person's folder for caches: %LOCALAPPDATA%, ~/Library/Caches, $XDG_CACHE_HOME or ~/.cache. */
export const cachesFolder = (machine: Machine): string =>
  folder(machine, ['LOCALAPPDATA', 'AppData', 'Local'], 'Caches', ['XDG_CACHE_HOME', '.cache'])

/** On Windows and Linux a variable of the system, else a folder at home; on macOS a folder of the library. */
function folder(
  machine: Machine,
  [windows, ...atHome]: readonly [string, ...string[]],
  mac: string,
  [linux, hidden]: readonly [string, string],
): string {
  const { platform, env, home } = machine
  const join = joinOn(machine)
  if (platform === 'win32') return env[windows] || join(home, ...atHome)
  return platform === 'darwin' ? join(home, 'Library', mac) : env[linux] || join(home, hidden)
}
