import { cachesFolder, joinOn, thisMachine, type Machine } from '../files/machine'

/**
 * Where renditions of pictures are kept, the same for the window and the command line: `Banxin/pictures` in the
 * system's folder for caches (%LOCALAPPDATA%, ~/Library/Caches, $XDG_CACHE_HOME or ~/.cache). BANXIN_CACHE goes before
 * it. The folder need not be there and may be deleted at any time.
 */
export function pictureCacheFolder(machine: Machine = thisMachine()): string {
  const join = joinOn(machine)
  const { BANXIN_CACHE: own } = machine.env
  return own ? join(own, 'pictures') : join(cachesFolder(machine), 'Banxin', 'pictures')
}
