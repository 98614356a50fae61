import { resolve } from 'node:path'
import { Option, type Command } from 'commander'
import { PAGE_SIZES, PAGE_SIZE_IDS, type PageSizeId } from '@shared/model/pagesize'
import { HOUSE_TEMPLATES } from '@shared/templates/house'
import { applyTemplate } from '@shared/templates/apply'
import { emptyPage } from '../../issues/create'
import { dateOption, nameOption } from '../options'
import type { Tools } from '../terminal'

interface NewOptions {
  date: string
  name: string
  pageSize: PageSizeId
  template?: string
}

/** `new <issue-dir> --date --name --page-size | --template`: an empty issue with page 1, made from a template. */
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
    .addOption(
      new Option(
        '--template <id>',
        '第 1 版的模板，开本随它 / template of page 1, which gives the page size',
      ).choices(HOUSE_TEMPLATES.map(({ id }) => id)),
    )
    .action(async (dir: string, options: NewOptions) => {
      const { date, name } = options
      const template = HOUSE_TEMPLATES.find(({ id }) => id === options.template)
      const pageSize = template?.size ?? options.pageSize
      const issue = { date, name, pageSize, pages: [1] }
      await store.create(resolve(dir), issue)
      if (template) {
        const { page } = applyTemplate(template, emptyPage(issue, 1), new Map(), 'slots')
        await store.save(resolve(dir), { pages: [page] })
      }
      const size = PAGE_SIZES[pageSize]
      terminal.out(
        `已新建《${name}》${date}，${size.name.zh}（${size.widthMm}×${size.heightMm} mm），1 个版${template ? `（${template.name.zh}）` : ''}：${dir}`,
      )
    })
}
