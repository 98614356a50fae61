import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { importText } from '@shared/importing/import'
import type { Story } from '@shared/model/story'
import { blockText } from '@shared/model/text'
import { hasRealPage, REAL_PAGE } from '../helpers/realPage'

/** Paragraphs that every engine sets. */
export interface MeasuredText {
  name: 'real' | 'sample' | 'stress'
  /** Where it comes from, for the reader of the figures. */
  source: string
  paragraphs: string[]
}

/** Body paragraphs of the stories, the dateline run into the first; captions and logos are no column text. */
function bodyParagraphs(stories: readonly Story[]): string[] {
  return stories
    .filter(({ kind }) => kind !== 'caption' && kind !== 'logo')
    .flatMap(({ dateline, blocks }) =>
      blocks
        .filter(({ type }) => type === 'paragraph')
        .map((block, n) => ((n === 0 ? dateline : '') + blockText(block)).trim())
        .filter((text) => text !== ''),
    )
}

const SAMPLE = resolve(import.meta.dirname, '../../resources/sample.issue/stories')

/** The real newspaper page where its text is at hand, else the sample issue that ships with Banxin. */
export function newspaperText(): MeasuredText {
  if (hasRealPage) {
    const { stories } = importText(readFileSync(REAL_PAGE, 'utf8'), { file: basename(REAL_PAGE) })
    return {
      name: 'real',
      source: `the real page ${basename(REAL_PAGE)}`,
      paragraphs: bodyParagraphs(stories),
    }
  }
  const stories = readdirSync(SAMPLE)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(SAMPLE, file), 'utf8')) as Story)
  return {
    name: 'sample',
    source:
      'resources/sample.issue: THE REAL PAGE IS NOT AT HAND, its figures cannot be compared with the aims',
    paragraphs: bodyParagraphs(stories),
  }
}

/** Quotes in quotes, runs of closing marks, book marks, dashes, dots, numbers with signs, a word and an address. */
const STRESS =
  '“新规‘十四五’（2021—2025年）”发布；《规划》〈草案〉说：“……稳中求进！”‘对？’——王·李（5-7人）问，95%、¥3.5亿、' +
  'GB/T 15834—2011，见《标点（用法）》。”“好！”“是的……”（笑）他说，“‘一、二’，《三》、《四》；（五）”：“——六。”'

const SHIFTS = 26
const FILL = '各地报道本次会议全文刊登如下请读者留意今日版面安排'

/** The stress paragraph after 0 to 25 further characters, so that each mark comes to each place of a line. */
export function stressText(): MeasuredText {
  return {
    name: 'stress',
    source: `one mark-heavy paragraph at ${SHIFTS} shifts`,
    paragraphs: Array.from({ length: SHIFTS }, (_, shift) => FILL.slice(0, shift) + STRESS),
  }
}

export const countOf = ({ paragraphs }: MeasuredText): number =>
  paragraphs.reduce((sum, text) => sum + Array.from(text.replace(/\s/gu, '')).length, 0)
