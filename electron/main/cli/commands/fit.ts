import { resolve } from 'node:path'
import type { Command } from 'commander'
import { fitsOf } from '@shared/makeup/copyfit/state'
import { remediesFor } from '@shared/makeup/copyfit/remedies'
import type { FitState } from '@shared/makeup/copyfit/types'
import { commandFonts } from '../fonts'
import { FONTS_HELP, fontsOption } from '../options'
import { Failure } from '../../files/failure'
import { pageInput } from '../../pages/pageInput'
import type { Tools } from '../terminal'

interface Options {
  story: string
  json?: true
  language: 'zh' | 'en'
  fonts?: string
}

/** `fit <issue-dir> --story <id>`: how a story fits, and what would make it fit. */
export function fitCommand(program: Command, { terminal, store }: Tools): void {
  program
    .command('fit')
    .description('稿件超多少、缺多少，有哪些补救 / how a story fits, and what would make it fit')
    .argument('<issue-dir>', '期文件夹 / issue folder')
    .requiredOption('--story <id>', '稿件 / story id')
    .option('--language <zh|en>', '语言 / language', 'zh')
    .option('--json', '以 JSON 输出 / print JSON')
    .option('--fonts <dir>', FONTS_HELP, fontsOption)
    .action(async (dir: string, options: Options) => {
      const open = await store.open(resolve(dir))
      if (!open.stories.some(({ id }) => id === options.story))
        throw new Failure('not-found', `没有稿件“${options.story}” / no story ${options.story}`)
      const placed = open.pages.filter(({ modules }) => modules.some(({ story }) => story === options.story))
      const page =
        placed.find(({ modules }) =>
          modules.some(({ story, part = 0 }) => story === options.story && part === 0),
        ) ?? placed[0]
      if (!page)
        throw new Failure(
          'not-found',
          `稿件“${options.story}”没有上版 / story ${options.story} is not placed`,
        )
      const input = pageInput(open, page, commandFonts(options.fonts, terminal).book)
      const state = fitsOf(input, options.story).own
      const remedies = remediesFor(input, options.story)
      if (options.json)
        return terminal.out(
          JSON.stringify(
            { format: 1, story: options.story, page: page.number, fit: state, remedies },
            null,
            2,
          ),
        )
      const english = options.language === 'en'
      terminal.out(english ? inEnglish(state) : inChinese(state))
      for (const { words, solves } of remedies)
        terminal.out(`${solves ? '✓' : '·'} ${english ? words.en : words.zh}`)
    })
}

const inChinese = ({ oversetLines, oversetCharacters, holeLines, roomZi }: FitState): string =>
  oversetLines > 0
    ? `超 ${oversetLines} 行、${oversetCharacters} 字`
    : holeLines > 0
      ? `空 ${holeLines} 行，还可排约 ${roomZi} 字`
      : '正好'

const inEnglish = ({ oversetLines, oversetCharacters, holeLines, roomZi }: FitState): string =>
  oversetLines > 0
    ? `${oversetLines} lines, ${oversetCharacters} characters over`
    : holeLines > 0
      ? `${holeLines} rows empty, room for about ${roomZi} characters`
      : 'fits'
