import { resolve } from 'node:path'
import { InvalidArgumentError, type Command } from 'commander'
import type { Proposal } from '@shared/makeup/types'
import { makeupPage, proposePage } from '../../pages/makeupPage'
import { commandFonts } from '../fonts'
import { FONTS_HELP, fontsOption, pageOption } from '../options'
import { oneLine, type Terminal, type Tools } from '../terminal'

interface MakeupOptions {
  page: number
  proposals?: number
  seed?: number
  timeLimit?: number
  choose?: number
  dryRun?: true
  json?: true
  fonts?: string
}

/** A whole number from `least` to `most`. */
const whole = (least: number, most: number) => (text: string) => {
  const value = Number(text)
  if (!/^\d{1,9}$/.test(text) || value < least || value > most)
    throw new InvalidArgumentError(`应为 ${least} 到 ${most} 的整数 / a whole number, ${least} to ${most}`)
  return value
}

/** A time such as 5s, 800ms or 5 (seconds), in ms. */
function timeOption(text: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(ms|s)?$/.exec(text) ?? []
  const ms = Number(number) * (unit === 'ms' ? 1 : 1000)
  if (number === undefined || !(ms >= 50 && ms <= 600_000))
    throw new InvalidArgumentError(
      '应为 0.05 到 600 秒，如 5s、800ms / a time of 0.05 to 600 s, such as 5s or 800ms',
    )
  return ms
}

/**
 * `makeup <issue-dir> --page n`: places all stories of a page. With `--proposals` several pages are searched and
 * printed, best first; the first, or the one chosen, is saved unless `--dry-run`.
 */
export function makeupCommand(program: Command, { terminal, store }: Tools): void {
  program
    .command('makeup')
    .description('自动组版 / place all stories of a page')
    .argument('<issue-dir>', '期文件夹 / issue folder')
    .option('--page <number>', '版次 / page', pageOption, 1)
    .option(
      '--proposals <k>',
      '搜索 1 到 6 个不同的版面方案，按优劣列出 / search 1 to 6 different pages, best first',
      whole(1, 6),
    )
    .option(
      '--seed <s>',
      '随机种子，同一种子得同样的版面 / the same seed gives the same pages',
      whole(0, 999_999_999),
    )
    .option('--time-limit <t>', '时限，如 5s / time limit, such as 5s', timeOption)
    .option('--choose <n>', '存第 n 个方案，不写则存第一个 / save proposal n, else the first', whole(1, 6))
    .option('--dry-run', '只列方案，不存 / list the proposals, save none')
    .option('--json', '以 JSON 输出 / print JSON')
    .option('--fonts <dir>', FONTS_HELP, fontsOption)
    .action(async (dir: string, options: MakeupOptions) => {
      const { page: number, proposals: count, seed, timeLimit, choose, dryRun, json, fonts } = options
      const book = commandFonts(fonts, terminal).book
      const searched = [count, seed, timeLimit, choose, dryRun, json].some((option) => option !== undefined)
      if (!searched) {
        const { page, holesLines, oversetLines } = await makeupPage(store, book, {
          dir: resolve(dir),
          page: number,
        })
        terminal.out(
          `第 ${number} 版组版完成：${page.stories.length} 篇稿件，${page.modules.length} 个模块，溢文 ${oversetLines} 行，空白 ${holesLines} 行`,
        )
        return
      }
      const saved = dryRun ? null : (choose ?? 1)
      const proposals = await proposePage(store, book, {
        dir: resolve(dir),
        page: number,
        choose: saved,
        options: {
          proposals: count ?? choose ?? 1,
          ...(seed === undefined ? {} : { seed }),
          ...(timeLimit === undefined ? {} : { timeLimitMs: timeLimit }),
        },
      })
      if (json) terminal.out(JSON.stringify(jsonOf(number, saved, proposals), null, 2))
      else print(terminal, number, saved, proposals)
    })
}

function print(
  terminal: Terminal,
  number: number,
  saved: number | null,
  proposals: readonly Proposal[],
): void {
  terminal.out(`第 ${number} 版，方案 ${proposals.length} 个 / page ${number}, ${proposals.length} proposals`)
  proposals.forEach((proposal, n) => {
    const { total, oversetLines, holesLines, difference, scores, reasons } = proposal
    const mark = saved === n + 1 ? ' *' : ''
    const unlike = n === 0 ? '' : `，与前面的不同 ${Math.round(100 * difference)}%`
    terminal.out(
      `${n + 1}${mark}  ${total.toFixed(1)} 分，溢文 ${oversetLines} 行，空白 ${holesLines} 行${unlike}`,
    )
    for (const { zh, en } of reasons) terminal.out(`   ${oneLine(`${zh} / ${en}`)}`)
    const low = scores.filter(({ score }) => score < 0.995)
    if (low.length > 0)
      terminal.out(`   ${low.map(({ name, score }) => `${name.zh} ${Math.round(100 * score)}`).join('  ')}`)
  })
  terminal.out(saved === null ? '没有存 / none saved' : `存了方案 ${saved} / proposal ${saved} saved`)
}

/** What `--json` prints: plain data, lengths of places in pt, modules in columns and rows. */
function jsonOf(page: number, saved: number | null, proposals: readonly Proposal[]) {
  return {
    format: 1,
    page,
    saved,
    proposals: proposals.map(({ page: made, scores, ...rest }) => ({
      ...rest,
      scores: scores.map(({ criterion, score, weight }) => ({ criterion, score, weight })),
      modules: made.modules,
    })),
  }
}
