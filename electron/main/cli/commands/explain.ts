import { resolve } from 'node:path'
import type { Command } from 'commander'
import { explainInWords } from '@shared/layout/inline/explainText'
import { explainOnPage } from '@shared/layout/page/explain'
import { stylesOf } from '@shared/layout/styles/stylesOf'
import { commandFonts } from '../fonts'
import { FONTS_HELP, fontsOption, numberOption } from '../options'
import { Failure } from '../../files/failure'
import type { Tools } from '../terminal'

interface Options {
  story: string
  paragraph: number
  line?: number
  json?: true
  language: 'zh' | 'en'
  fonts?: string
}

/** `explain <issue-dir> --story <id> --paragraph n [--line n]`: how a line came to be. */
export function explainCommand(program: Command, { terminal, store }: Tools): void {
  program
    .command('explain')
    .description('说明某一行为何这样断、怎样调整 / explain how a line came to be')
    .argument('<issue-dir>', '期文件夹 / issue folder')
    .requiredOption('--story <id>', '稿件 / story id')
    .requiredOption(
      '--paragraph <number>',
      '段（从 0 起，同 list.json）/ paragraph, as in list.json',
      numberOption,
    )
    .option(
      '--line <number>',
      '行（从 0 起），不写则全段 / line, the whole paragraph when left out',
      numberOption,
    )
    .option('--language <zh|en>', '语言 / language', 'zh')
    .option('--json', '以 JSON 输出 / print JSON')
    .option('--fonts <dir>', FONTS_HELP, fontsOption)
    .action(async (dir: string, options: Options) => {
      const content = await store.open(resolve(dir))
      const story = content.stories.find(({ id }) => id === options.story)
      if (!story) throw new Failure('not-found', `没有稿件“${options.story}”`)
      const page = content.pages.find(({ stories }) => stories.includes(story.id)) ?? content.pages[0]
      if (!page) throw new Failure('not-found', '这一期没有可读的版')
      const fonts = commandFonts(options.fonts, terminal).book
      const traces = explainOnPage(
        {
          issue: content.issue,
          page,
          pages: content.pages,
          stories: new Map(content.stories.map((each) => [each.id, each])),
          styles: stylesOf(content.issue, fonts),
          fonts,
        },
        story,
        options.paragraph,
      )
      if (!traces) throw new Failure('not-found', `稿件“${story.id}”没有第 ${options.paragraph} 段`)
      const wanted = options.line === undefined ? traces : traces.filter(({ line }) => line === options.line)
      if (wanted.length === 0)
        throw new Failure(
          'not-found',
          `第 ${options.paragraph} 段只有 ${traces.length} 行，没有第 ${options.line} 行`,
        )
      if (options.json)
        return terminal.out(
          JSON.stringify(
            { format: 1, story: story.id, paragraph: options.paragraph, lines: wanted },
            null,
            2,
          ),
        )
      for (const trace of wanted) {
        terminal.out(`${trace.line}  ${trace.text}`)
        for (const sentence of explainInWords(trace, options.language === 'en' ? 'en' : 'zh'))
          terminal.out(`   ${sentence}`)
      }
    })
}
