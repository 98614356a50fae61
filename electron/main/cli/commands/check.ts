import { resolve } from 'node:path'
import type { Command } from 'commander'
import { checkText } from '@shared/format/outputs'
import { checkIssue } from '../../check/checkIssue'
import { sharedFonts } from '../../fonts/book'
import { newsroomFolderOf } from '../fonts'
import { FONTS_HELP, fontsOption } from '../options'
import { EXIT, oneLine, type Tools } from '../terminal'

/** `check <issue-dir> [--json]`: exit code 1 when there is an error; warnings alone are 0. */
export function checkCommand(program: Command, { terminal, store, exit }: Tools): void {
  program
    .command('check')
    .description('付印前检查，有错误时退出码为 1 / check an issue for press, exit 1 on errors')
    .argument('<issue-dir>', '期文件夹 / issue folder')
    .option('--json', '以 JSON 输出 / print JSON')
    .option('--fonts <dir>', FONTS_HELP, fontsOption)
    .action(async (dir: string, { json, fonts }: { json?: true; fonts?: string }) => {
      const report = await checkIssue(store, sharedFonts(newsroomFolderOf(fonts)), resolve(dir))
      if (json) terminal.out(checkText(report))
      else {
        for (const { level, code, message } of report.findings)
          terminal.out(`${level === 'error' ? '错误' : '提醒'} [${code}] ${oneLine(message)}`)
        const stories = report.pages.reduce((sum, page) => sum + page.stories.length, 0)
        terminal.out(
          `《${report.issue.name}》${report.issue.date}：${report.pages.length} 个版、${stories} 篇稿件，错误 ${report.errors} 处，提醒 ${report.warnings} 处`,
        )
      }
      if (report.errors > 0) exit(EXIT.findings)
    })
}
