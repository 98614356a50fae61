import { resolve } from 'node:path'
import type { Command } from 'commander'
import { makeupPage } from '../../pages/makeupPage'
import { commandFonts } from '../fonts'
import { FONTS_HELP, fontsOption, pageOption } from '../options'
import type { Tools } from '../terminal'

/** `makeup <issue-dir> --page n`: places all stories of a page. */
export function makeupCommand(program: Command, { terminal, store }: Tools): void {
  program
    .command('makeup')
    .description('自动组版 / place all stories of a page')
    .argument('<issue-dir>', '期文件夹 / issue folder')
    .option('--page <number>', '版次 / page', pageOption, 1)
    .option('--fonts <dir>', FONTS_HELP, fontsOption)
    .action(async (dir: string, { page: number, fonts }: { page: number; fonts?: string }) => {
      const { page, holesLines, oversetLines } = await makeupPage(store, commandFonts(fonts, terminal).book, {
        dir: resolve(dir),
        page: number,
      })
      terminal.out(
        `第 ${number} 版组版完成：${page.stories.length} 篇稿件，${page.modules.length} 个模块，溢文 ${oversetLines} 行，空白 ${holesLines} 行`,
      )
    })
}
