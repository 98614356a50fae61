import { holeRows } from './criteria/holes'
import { isNews, nameOf } from './criteria/geometry'
import type { Finding, Score } from './criteria/types'
import type { PageView } from './criteria/view'
import type { Words } from './types'

/** What speaks for a page and where it gives way: fit first, then the lead, then what keeps headlines apart, then the flaw. */
export function reasonsFor(view: PageView, scores: readonly Score[], findings: readonly Finding[]): Words[] {
  return [fit(view), lead(view), apart(view, findings), weakest(scores, findings)].filter(
    (words): words is Words => words !== null,
  )
}

function fit(view: PageView): Words {
  const over = view.modules.reduce((sum, { oversetLines }) => sum + oversetLines, 0)
  const missing = view.unplaced.length
  const empty = holeRows(view)
  if (missing > 0) return { zh: `有 ${missing} 篇稿件没有上版`, en: `${missing} stories are not on the page` }
  if (over > 0)
    return {
      zh: `溢文 ${over} 行，空白 ${empty} 行`,
      en: `${over} lines have no place, ${empty} rows are empty`,
    }
  return empty === 0
    ? { zh: '稿件全部排下，一行不溢，一行不空', en: 'Every story fits: nothing over, nothing empty' }
    : { zh: `稿件全部排下，空白 ${empty} 行`, en: `Every story fits; ${empty} rows are empty` }
}

function lead(view: PageView): Words | null {
  const [first] = view.modules.filter(isNews).sort((a, b) => a.rank - b.rank)
  if (!first?.head) return null
  const { columns } = first.module
  const size = Math.round(first.head.sizePt)
  const where = first.module.row === 0 ? ['居版首', 'at the top'] : ['不在版首', 'below the top']
  const wide = columns === view.grid.columns
  return {
    zh: `头条《${nameOf(first)}》${where[0]}，${wide ? '通栏' : `占 ${columns} 栏`}，${size} 磅`,
    en: `The lead “${nameOf(first)}” stands ${where[1]}, ${wide ? 'right across' : `${columns} columns wide`}, ${size} pt`,
  }
}

/** What parts the headlines: upright and side headlines, boxes, other legs. */
function apart(view: PageView, findings: readonly Finding[]): Words | null {
  const news = view.modules.filter(isNews)
  const count = (test: (one: (typeof news)[number]) => boolean): number => news.filter(test).length
  const upright = count(({ head }) => head?.vertical === true)
  const side = count(({ head }) => head?.side === true && !head.vertical)
  const boxed = count(({ frame }) => frame !== null)
  const legs = count(({ module }) => module.legs !== undefined)
  const parts = [
    [upright, `竖题 ${upright} 条`, `${upright} upright headline${upright > 1 ? 's' : ''}`],
    [side, `侧题 ${side} 条`, `${side} side headline${side > 1 ? 's' : ''}`],
    [boxed, `加框 ${boxed} 篇`, `${boxed} box${boxed > 1 ? 'es' : ''}`],
    [legs, `破栏 ${legs} 篇`, `${legs} on other legs`],
  ].filter(([number]) => (number as number) > 0)
  const meets = findings.filter(({ criterion }) => criterion === 'headlines-meet').length
  const broken = findings.filter(({ criterion }) => criterion === 'broken-page').length
  const faults = [
    meets > 0 ? [`碰题 ${meets} 处`, `headlines meet in ${meets} places`] : null,
    broken > 0 ? ['断版', 'the page is broken'] : null,
  ].filter((one): one is [string, string] => one !== null)
  if (faults.length > 0)
    return { zh: faults.map(([zh]) => zh).join('，'), en: faults.map(([, en]) => en).join(', ') }
  const zh = parts.map((part) => part[1]).join('、')
  const en = parts.map((part) => part[2]).join(', ')
  return {
    zh: `没有碰题，没有断版${zh === '' ? '，标题上下错开' : `（${zh}）`}`,
    en: `No headlines meet, no line runs through${en === '' ? ': headlines step up and down' : ` (${en})`}`,
  }
}

/** The criterion that lost the page most, in the words of its first finding. */
function weakest(scores: readonly Score[], findings: readonly Finding[]): Words | null {
  const [worst] = scores
    .filter(({ criterion }) => !['overset', 'holes', 'headlines-meet', 'broken-page'].includes(criterion))
    .map((score) => ({ score, lost: (1 - score.score) * score.weight }))
    .sort((a, b) => b.lost - a.lost)
  if (!worst || worst.lost < 0.004) return null
  const { name, criterion } = worst.score
  const said = findings.find((finding) => finding.criterion === criterion)?.message
  return said
    ? { zh: `较弱：${said.zh}`, en: `Weaker: ${said.en}` }
    : { zh: `较弱：${name.zh}`, en: `Weaker: ${name.en.toLowerCase()}` }
}
