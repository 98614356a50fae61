import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importText } from '@shared/importing/import'
import { contextFor } from '@shared/layout/page/compose'
import { setBody } from '@shared/layout/page/bodyText'
import type { PageInput } from '@shared/layout/page/types'
import { Random } from '@shared/makeup/random'
import type { PageSizeId } from '@shared/model/pagesize'
import type { Picture, Story } from '@shared/model/story'
import { makeInput } from '../../helpers/pages'

const RESOURCES = join(import.meta.dirname, '..', '..', '..', 'resources')

/** The project's own sample writing: every story of the sample page and of the sample issue. */
function samples(): Story[] {
  const text = readFileSync(join(RESOURCES, 'sample-page.txt'), 'utf8')
  const issue = join(RESOURCES, 'sample.issue')
  const pages = ['01', '02'].map(
    (stem) => JSON.parse(readFileSync(join(issue, 'pages', `${stem}.json`), 'utf8')) as { stories: string[] },
  )
  const told = pages.flatMap(({ stories }) =>
    stories.map((id) => JSON.parse(readFileSync(join(issue, 'stories', `${id}.json`), 'utf8')) as Story),
  )
  return [...importText(text, { file: 'sample-page.txt', date: '2026-11-20' }).stories, ...told]
}

/** A generated page with what it was made from. */
export interface GeneratedPage {
  name: string
  size: PageSizeId
  stories: number
  pictures: number
  input: PageInput
}

const CAPTIONS = ['候鸟如约到澜州', '包粽叶的手也能扎花灯', '河边晨练', '周末菜场'] as const
const ASPECTS = [1.5, 1.5, 1.33, 1.78, 0.75] as const

/**
 * Share of the page's cells that text fills: what is left are headlines, pictures and air. About as much as an
 * editor deals out to a page, who counts the words beforehand; a page of very few words cannot be filled by anyone.
 */
function textShare(random: Random, stories: number, pictures: number, size: PageSizeId): number {
  const heads = (size === 'broadsheet' ? 0.013 : 0.02) * stories + 0.06
  const images = (size === 'broadsheet' ? 0.055 : 0.075) * pictures
  return 0.98 - heads - images + (random.next() - 0.5) * 0.05
}

/**
 * Page `n` of the series: 5 to 14 stories and 0 to 4 pictures, broadsheet and tabloid by turns. Lengths fall with the
 * news rank, about as they do in a paper; texts are the samples' own sentences, whole, in their order.
 */
export function generatedPage(n: number): GeneratedPage {
  const random = new Random(7919 * (n + 1))
  const size: PageSizeId = n % 2 === 0 ? 'broadsheet' : 'tabloid'
  const count = 5 + random.below(10)
  const pictures = random.below(5)
  const pool = shuffled(
    samples().filter((story) => story.kind === 'story' || story.kind === 'brief'),
    random,
  )
  const sentences = shuffled(pool, random).flatMap((story) =>
    story.blocks
      .filter((block) => block.type === 'paragraph')
      .flatMap(
        (block) =>
          block.children
            .map((leaf) => leaf.text)
            .join('')
            .match(/[^。！？]+[。！？]?”?/gu) ?? [],
      ),
  )
  let next = random.below(sentences.length)
  const take = (characters: number): string => {
    let text = ''
    while (text.length < characters) text += sentences[next++ % sentences.length]!
    return text
  }
  // Which stories are pictures with a caption, and which have pictures among their text.
  const captions = Math.min(pictures, random.below(3), count - 3)
  const stories: Story[] = []
  for (let rank = 0; rank < count; rank++) {
    const own = pool[rank % pool.length]!
    const isCaption = rank >= count - captions
    stories.push({
      ...own,
      id: `p${n}-${rank}`,
      kind: isCaption ? 'caption' : own.kind === 'brief' ? 'brief' : 'story',
      kicker: isCaption ? '' : own.kicker,
      deck: isCaption ? '' : own.deck,
      headline: isCaption ? CAPTIONS[(rank + n) % CAPTIONS.length]! : own.headline,
      byline: isCaption ? '' : own.byline,
      dateline: isCaption ? '' : own.dateline,
      credit: isCaption ? '本报记者 江晚 摄' : '',
      pictures: isCaption ? [picture('p', '', '', random)] : [],
      blocks: [],
      queries: [],
    })
    delete stories[rank]!.partOf
  }
  // The pictures left over go to the stories that rank first.
  for (let k = 0; k < pictures - captions; k++) {
    const story = stories[Math.min(k, count - captions - 1)]!
    story.pictures.push(picture(`q${k}`, '图为活动现场。', '江晚 摄', random))
  }
  const input = makeInput(stories, size)
  fillWithText(input, stories, take, random, textShare(random, count, pictures, size))
  return { name: `${n}`, size, stories: count, pictures, input: makeInput(stories, size) }
}

function picture(id: string, caption: string, credit: string, random: Random): Picture {
  const aspect = random.pick(ASPECTS)
  return {
    id,
    asset: null,
    pixels: {
      width: Math.round(2400 * Math.min(1, aspect)),
      height: Math.round((2400 * Math.min(1, aspect)) / aspect),
    },
    caption,
    credit,
  }
}

/** Gives every story text until all together take their share of the page's rows. */
function fillWithText(
  input: PageInput,
  stories: Story[],
  take: (characters: number) => string,
  random: Random,
  share: number,
): void {
  const context = contextFor(input)
  const { rows, columns, columnPt, bodyPt } = context.grid
  const wanted = rows * columns * share
  const weights = stories.map((story, rank) =>
    story.kind === 'caption'
      ? 0.14
      : story.kind === 'brief'
        ? 0.22
        : (rank === 0 ? 2 : 1.2 / (1 + rank * 0.09)) * (0.6 + 0.8 * random.next()),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  stories.forEach((story, rank) => {
    const lines = (wanted * weights[rank]!) / total
    const most = story.kind === 'caption' ? 90 : story.kind === 'brief' ? 160 : Infinity
    const characters = Math.min(most, lines * (columnPt / bodyPt) * 0.94)
    const whole = take(Math.max(40, characters))
    for (let at = 0; at < whole.length;) {
      const cut = whole.indexOf('。', at + 90 + random.below(60))
      const end = cut < 0 || whole.length - cut < 30 ? whole.length : cut + 1
      story.blocks.push({ type: 'paragraph', children: [{ text: whole.slice(at, end) }] })
      at = end
    }
  })
  // Long texts are cut by sentences, so that the sum is near what was wanted: the longest story gives or takes.
  const set = () => stories.reduce((sum, story) => sum + setBody(context, story, columnPt, 'body').lines, 0)
  for (let n = 0; n < 400 && Math.abs(set() - wanted) > 4; n++) {
    const over = set() > wanted
    const story =
      stories.filter(({ kind }) => kind === 'story').at(n % Math.min(5, stories.length)) ?? stories[0]!
    if (over && story.blocks.length > 1) story.blocks.pop()
    else if (!over) story.blocks.push({ type: 'paragraph', children: [{ text: take(30) }] })
    story.blocks = [...story.blocks]
    stories[stories.indexOf(story)] = Object.assign(story, {})
  }
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list]
  for (let n = copy.length - 1; n > 0; n--) {
    const k = random.below(n + 1)
    ;[copy[n], copy[k]] = [copy[k]!, copy[n]!]
  }
  return copy
}
