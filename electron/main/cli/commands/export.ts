import { resolve } from 'node:path'
import type { Command } from 'commander'
import { version } from '../../../../package.json'
import { runExport } from '../../export/run'
import { findPage } from '../../pages/pageInput'
import { commandFonts, newsroomFolderOf } from '../fonts'
import { FONTS_HELP, fontsOption, pageOption } from '../options'
import type { Tools } from '../terminal'

interface ExportFlags {
  page?: number
  out: string
  report?: string
  displayList?: string
  fonts?: string
  proof?: true
  allowMissing?: true
}

/** `export <issue-dir> [--page n] --out file`: one page, or all of them in one PDF. */
export function exportCommand(program: Command, { terminal, store }: Tools): void {
  program
    .command('export')
    .description('导出印刷 PDF / export a press-ready PDF')
    .argument('<issue-dir>', '期文件夹 / issue folder')
    .option('--page <number>', '版次，不写则导出全部版 / page, all pages when left out', pageOption)
    .requiredOption('--out <file>', 'PDF 文件 / PDF to write')
    .option('--report <file>', '另存 report.json / write report.json')
    .option('--display-list <file>', '另存 list.json / write list.json')
    .option('--proof', '校样：缺原图也导出，图位标明缺图 / a proof: missing pictures are marked, not refused')
    .option('--allow-missing', '同 --proof / the same as --proof')
    .option('--fonts <dir>', FONTS_HELP, fontsOption)
    .action(
      async (dir: string, { page, out, report, displayList, fonts, proof, allowMissing }: ExportFlags) => {
        const started = performance.now()
        const open = await store.open(resolve(dir))
        if (page !== undefined) findPage(open, page)
        commandFonts(fonts, terminal)
        const result = await runExport(
          {
            dir: open.dir,
            content: { issue: open.issue, pages: open.pages, stories: open.stories },
            pages: page === undefined ? null : [page],
            out: resolve(out),
            ...(report === undefined ? {} : { report: resolve(report) }),
            ...(displayList === undefined ? {} : { displayList: resolve(displayList) }),
            ...(proof || allowMissing ? { proof: true } : {}),
            readMs: performance.now() - started,
            creator: `Banxin ${version}`,
            createdAt: new Date(),
          },
          { worker: null, newsroomFolder: newsroomFolderOf(fonts) },
        )
        for (const { file, place, reason } of open.problems)
          terminal.err(`banxin: 有文件未能读取，不在版上 / not on the page: ${file} ${place} ${reason}`)
        const { stories, missingGlyphs, composition } = result.report
        const sum = (key: 'characters' | 'oversetCharacters' | 'oversetLines'): number =>
          stories.reduce((total, story) => total + story[key], 0)
        terminal.out(`已导出 ${out}：${result.bytes} 字节，${stories.length} 篇稿件，${sum('characters')} 字`)
        terminal.out(
          `溢文 ${sum('oversetCharacters')} 字 ${sum('oversetLines')} 行，避头尾违例 ${composition.kinsokuViolations} 处，缺字 ${missingGlyphs.length} 处`,
        )
      },
    )
}
