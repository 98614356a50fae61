import { resolve } from 'node:path'
import { Option, type Command } from 'commander'
import { PAGE_SIZES, PAGE_SIZE_IDS, type PageSizeId } from '@shared/model/pagesize'
import { dateOption, nameOption } from '../options'
import type { Tools } from '../terminal'

/** `new <issue-dir> --date --name --page-size`: an empty issue with page 1. */
export function newCommand(program: Command, { terminal, store }: Tools): void {
  program
    .command('new')
    .description('新建一期 / create an issue')
    .argument('<issue-dir>', '期文件夹，如 2021-12-03.issue / issue folder')
    .requiredOption('--date <date>', '出版日期 YYYY-MM-DD / date of publication', dateOption)
    .requiredOption('--name <name>', '报名 / name of the paper', nameOption)
    .addOption(
      new Option('--page-size <size>', '对开或四开 / page size').choices(PAGE_SIZE_IDS).default('broadsheet'),
    )
    .action(async (dir: string, options: { date: string; name: string; pageSize: PageSizeId }) => {
      const { date, name, pageSize } = options
      const issue = { date, name, pageSize, pages: [1] }
      await store.create(resolve(dir), issue)
      const size = PAGE_SIZES[pageSize]
      terminal.out(
        `已新建《${name}》${date}，${size.name.zh}（${size.widthMm}×${size.heightMm} mm），1 个版：${dir}`,
      )
    })
}
