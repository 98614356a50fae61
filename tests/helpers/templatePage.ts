import { composePage } from '@shared/layout/page/compose'
import { HOUSE_STYLES } from '@shared/layout/styles/sheet'
import type { Issue } from '@shared/model/issue'
import type { Page } from '@shared/model/page'
import type { Story } from '@shared/model/story'
import { blockText, paragraph } from '@shared/model/text'
import { applyTemplate } from '@shared/templates/apply'
import type { Template } from '@shared/templates/template'
import { loadFontBook } from './fonts'
import { sampleIssue } from './issues'

/** Text of the sample's own stories, as one long supply of paragraphs. */
function supply(stories: readonly Story[], from: number): string[] {
  const news = stories.filter(({ kind }) => kind === 'story')
  const paragraphs = news.flatMap(({ blocks }) =>
    blocks.filter(({ type }) => type === 'paragraph').map(blockText),
  )
  return [...paragraphs.slice(from), ...paragraphs.slice(0, from)].filter((text) => text.length > 20)
}

/** About so many characters in whole paragraphs, the last one cut at a full stop of its own. */
function cut(paragraphs: readonly string[], characters: number): string[] {
  const result: string[] = []
  let left = characters
  for (let n = 0; left > 0; n++) {
    const text = paragraphs[n % paragraphs.length]!
    const part =
      text.length <= left - 12
        ? text
        : `${text.slice(0, Math.max(8, left - 1)).replace(/[，。、；：！？“”]+$/u, '')}。`
    result.push(part)
    left -= part.length
  }
  return result
}

/** Headlines of the sample, in rank. */
const HEADLINES = [
  ['老街留住老街坊', '老城区更新三年回访', '一百二十户人家的选择'],
  ['地铁3号线东延段开始试运行', '', '首月免费乘坐'],
  ['菜市场怎么改，先问买菜人', '', ''],
  ['一顿饭15元，账怎么算', '', ''],
  ['夜里十点，灯还亮着', '', ''],
  ['一张会说话的地图', '', ''],
  ['放学后，再踢半小时', '', ''],
  ['104口古井有了档案', '', ''],
] as const

/** A page made from a template, with stories as long as its slots, from the sample's own writing and pictures. */
export async function templatePage(
  template: Template,
  number: number,
): Promise<{ page: Page; stories: Story[]; overset: number; holes: number }> {
  const { issue, stories: sample } = await sampleIssue()
  const pictures = sample.flatMap((story) => story.pictures).filter(({ asset }) => asset !== null)
  /** A caption says what is in the picture, no more. */
  const longest = template.slots.map((slot) => (slot.for === 'caption' ? 150 : Infinity))
  const lengths = template.slots.map((slot) => (slot.for === 'caption' ? 90 : slot.columns * slot.rows * 9))
  const make = (): Story[] => {
    let used = 0
    return template.slots.map((slot, n) => {
      const [headline, kicker, deck] = HEADLINES[(n + number - 1) % HEADLINES.length]!
      const caption = slot.for === 'caption'
      const text = supply(sample, n * 3 + number)
      return {
        id: `t${number}-${n}`,
        slug: '',
        kind: caption ? 'caption' : 'story',
        status: 'approved',
        kicker: caption ? '' : kicker,
        headline: caption ? '候鸟如约到江边' : headline,
        deck: n === 0 && !caption ? deck : '',
        byline: caption || n > 3 ? '' : '本报记者 秦越',
        dateline: '',
        credit: caption ? '周青 摄' : '',
        blocks: cut(text, Math.max(20, Math.round(lengths[n]!))).map((one) => paragraph(one)),
        pictures: (slot.pictures ?? []).map((_, i) => ({
          ...pictures[(used++ + number) % pictures.length]!,
          id: `p${i + 1}`,
          caption: caption ? '' : '傍晚的江岸。',
          credit: caption ? '' : '周青 摄',
        })),
        queries: [],
      }
    })
  }
  const own: Issue = {
    ...issue,
    pageSize: template.size,
    imprint: ['国内统一连续出版物号 CN 00-0000', '第 1 期'],
  }
  const blank: Page = {
    number,
    section: template.name.zh.slice(2),
    editor: '秦越',
    layoutEditor: '林可',
    size: template.size,
    stories: template.slots.map((_, n) => `t${number}-${n}`),
    modules: [],
    leftovers: [],
  }
  for (let round = 0; ; round++) {
    const stories = make()
    const byId = new Map(stories.map((story) => [story.id, story]))
    const { page } = applyTemplate(template, blank, byId, 'slots')
    const set = composePage({ issue: own, page, stories: byId, styles: HOUSE_STYLES, fonts: loadFontBook() })
    const overset = set.fits.reduce((sum, fit) => sum + fit.oversetLines, 0)
    if (round === 9 || (overset === 0 && set.holesLines <= template.slots.length))
      return { page, stories, overset, holes: set.holesLines }
    for (const fit of set.fits) {
      const n = Number(fit.story.split('-')[1])
      // The last rounds only take away.
      const change = fit.oversetCharacters > 0 ? -fit.oversetCharacters - 3 : round < 6 ? fit.roomZi * 0.9 : 0
      lengths[n] = Math.min(longest[n]!, lengths[n]! + change)
    }
  }
}
