import { dataFolder, joinOn, thisMachine, type Machine } from '../files/machine'

/** The app's name, by which Electron names its data folder: package.json's productName. */
const APP = 'Banxin'

/**
 * The newsroom's fonts folder where no Electron runs: the very one that the app has, `fonts` in its data folder
 * (Electron, `app.getPath("userData")`): %APPDATA%\Banxin, ~/Library/Application Support/Banxin,
 * $XDG_CONFIG_HOME/Banxin or ~/.config/Banxin. BANXIN_FONTS goes before it. The folder need not be there.
 */
export const newsroomFolder = (machine: Machine = thisMachine()): string =>
  machine.env.BANXIN_FONTS || joinOn(machine)(dataFolder(machine), APP, 'fonts')
