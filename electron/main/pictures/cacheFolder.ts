import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/** The system as far as it decides where a cache stands, so that each can be tested on any. */
export interface Machine {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
}

/**
 * Where renditions of pictures are kept, the same for the window and the command line: `Banxin/pictures` in the
 * system's folder for caches (%LOCALAPPDATA%, ~/Library/Caches, $XDG_CACHE_HOME or ~/.cache). BANXIN_CACHE goes before
 * it. The folder need not be there and may be deleted at any time.
 */
export function pictureCacheFolder(
  { platform, env, home }: Machine = { platform: process.platform, env: process.env, home: homedir() },
): string {
  const { join } = platform === 'win32' ? win32 : posix
  if (env.BANXIN_CACHE) return join(env.BANXIN_CACHE, 'pictures')
  const caches =
    platform === 'win32'
      ? env.LOCALAPPDATA || join(home, 'AppData', 'Local')
      : platform === 'darwin'
        ? join(home, 'Library', 'Caches')
        : env.XDG_CACHE_HOME || join(home, '.cache')
  return join(caches, 'Banxin', 'pictures')
}
