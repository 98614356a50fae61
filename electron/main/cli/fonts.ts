import { sharedFonts, type OpenFonts } from '../fonts/book'
import { newsroomFolder } from '../fonts/newsroomFolder'
import { oneLine, type Terminal } from './terminal'

/**
 * The fonts of a command: the catalogue's and those of `--fonts`, else of BANXIN_FONTS, else of the app's own fonts
 * folder. What is refused is said, a line each.
 */
export function commandFonts(folder: string | undefined, terminal: Terminal): OpenFonts {
  const fonts = sharedFonts(newsroomFolderOf(folder))
  for (const { file, reason } of fonts.refused)
    terminal.err(`banxin: 字体未用 / font not used: ${file}: ${oneLine(reason)}`)
  return fonts
}

export const newsroomFolderOf = (folder: string | undefined): string => folder ?? newsroomFolder()
