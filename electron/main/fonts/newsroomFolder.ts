import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/** The system as `appData` needs it, so that each can be tested on any. */
export interface Machine {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
}

const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, home: homedir() })

/** The app's name, by which Electron names its data folder: package.json's productName. */
const APP = 'Banxin'

/**
 * The newsroom's fonts folder where no Electron runs: the very one that the app has, `fonts` in its data folder
 * (Electron, `app.getPath("userData")`): %APPDATA%\Banxin, ~/Library/Application Support/Banxin,
 * $XDG_CONFIG_HOME/Banxin or ~/.config/Banxin. BANXIN_FONTS goes before it. The folder need not be there.
 */
export function newsroomFolder({ platform, env, home }: Machine = thisMachine()): string {
  if (env.BANXIN_FONTS) return env.BANXIN_FONTS
  const { join } = platform === 'win32' ? win32 : posix
  const appData =
    platform === 'win32'
      ? env.APPDATA || join(home, 'AppData', 'Roaming')
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : env.XDG_CONFIG_HOME || join(home, '.config')
  return join(appData, APP, 'fonts')
}
