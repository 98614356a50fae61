import { PictureCache } from './cache'
import { pictureCacheFolder } from './cacheFolder'
import { PictureLibrary } from './library'
import { PictureReader } from './reader'

let library: PictureLibrary | null = null

/** The one library of this process: one reader, so that however many pictures come, one at a time takes memory. */
export function sharedPictures(): PictureLibrary {
  library ??= new PictureLibrary(new PictureReader(), new PictureCache(pictureCacheFolder()))
  return library
}
