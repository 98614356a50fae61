import { resolve } from 'node:path'
import type { Command } from 'commander'
import { importFiles } from '../../importing/importFiles'
import { pageOption } from '../options'
import type { Tools } from '../terminal'

/** `import <file...> --issue <dir> --page n`: text files to stories of a page. */
export function importCommand(program: Command, { terminal, store }: Tools): void {
  program
    .command('import')
    .description('导入文本为稿件 / import text files as stories')
    .argument('<file...>', '文本文件（UTF-8、UTF-16、GBK、GB18030） / text files')
    .requiredOption('--issue <dir>', '期文件夹 / issue folder')
    .option('--page <number>', '版次，没有则新建 / page, added when it is not there', pageOption, 1)
    .action(async (files: string[], { issue, page }: { issue: string; page: number }) => {
      const { report } = await importFiles(store, {
        dir: resolve(issue),
        page,
        files: files.map((file) => resolve(file)),
      })
      for (const { file, encoding, stories, characters } of report.files)
        terminal.out(`已导入 ${file}（${encoding}）：${characters} 字，${stories} 篇稿件 → 第 ${page} 版`)
      const queries = report.stories.reduce((sum, story) => sum + story.queries.length, 0)
      terminal.out(`编辑疑问 ${queries} 处，未归稿的零段 ${report.leftovers.length} 处`)
    })
}
