import type { Story } from '@shared/model/story'
import type { Block } from '@shared/model/text'
import { blockText } from '@shared/model/text'
import { countCharacters } from '@shared/model/count'
import { setBody } from '../../layout/page/bodyText'
import type { Context } from '../../layout/page/context'
import type { CutPlace } from './types'

/** Marks that close a paragraph: a cut leaves them standing. */
const CLOSING = /[。！？…”’）》」』!?.)\]]+$/u

/** A block without `characters` characters before its closing marks. Marks on what stays are kept. */
export function cutBlock(block: Block, characters: number): Block {
  const text = blockText(block)
  const close = CLOSING.exec(text)?.index ?? text.length
  const kept = [...text.slice(0, close)]
  let from = close
  for (let n = 0; n < characters && kept.length > 0; n++) from -= kept.pop()!.length
  let at = 0
  const children = block.children.flatMap((leaf) => {
    const start = at
    at += leaf.text.length
    const head = leaf.text.slice(0, Math.max(0, from - start))
    const tail = leaf.text.slice(Math.max(0, close - start))
    const left = start >= close ? leaf.text : start + leaf.text.length <= from ? leaf.text : head + tail
    return left === '' ? [] : [{ ...leaf, text: left }]
  })
  return { ...block, children: children.length > 0 ? children : [{ text: '' }] }
}

/** A line that a paragraph can be made to give up, and what it costs. */
export interface Cut extends CutPlace {
  /** Lines that the paragraph is shorter by. */
  lines: number
}

/** Characters beyond a last line's own that are tried: setting may need a few more, or get by with fewer. */
const AROUND = 4

/**
 * For each paragraph the fewest characters that must go so that it is a line shorter, and then another: found by
 * really setting it at the measure of its legs. The fewest first.
 */
export function cutsOf(context: Context, story: Story, measurePt: number): Cut[] {
  const cuts: Cut[] = []
  const linesOf = (blocks: readonly Block[], index: number): number =>
    setBody(context, { ...story, blocks: [...blocks] }, measurePt, 'body').paragraphs.find(
      (paragraph) => paragraph.index === index,
    )?.lines.length ?? 0
  const set = setBody(context, story, measurePt, 'body')
  for (const { index, lines } of set.paragraphs) {
    const block = story.blocks[index]
    if (!block || block.type !== 'paragraph' || lines.length < 2) continue
    const length = countCharacters(blockText(block))
    const lead = blockLead(story, index)
    let removed = 0
    for (let fewer = 1; fewer <= 2 && fewer < lines.length; fewer++) {
      const last = lines.at(-fewer)!
      const guess = removed + last.characters
      const found = search(
        Math.max(removed + 1, guess - AROUND),
        Math.min(guess + AROUND, length - 1),
        (count) => {
          const blocks = story.blocks.map((one, n) => (n === index ? cutBlock(block, count) : one))
          return linesOf(blocks, index) <= lines.length - fewer
        },
      )
      if (found === null) break
      removed = found
      const start = lines[lines.length - fewer]!.start - lead
      cuts.push({
        paragraph: index,
        characters: found,
        lines: fewer,
        from: Math.max(0, start),
        to: blockText(block).length,
      })
    }
  }
  return cuts.sort((a, b) => a.characters / a.lines - b.characters / b.lines || a.paragraph - b.paragraph)
}

/** Length of the dateline that is run into a block. */
const blockLead = (story: Story, index: number): number =>
  index === story.blocks.findIndex(({ type }) => type === 'paragraph') ? story.dateline.trim().length : 0

function search(from: number, to: number, fits: (count: number) => boolean): number | null {
  for (let count = from; count <= to; count++) if (fits(count)) return count
  return null
}

/** A story with paragraphs cut; of two cuts of one paragraph the longer counts. */
export function cutStory(story: Story, cuts: readonly Cut[]): Story {
  const most = new Map<number, number>()
  for (const { paragraph, characters } of cuts)
    most.set(paragraph, Math.max(most.get(paragraph) ?? 0, characters))
  return {
    ...story,
    blocks: story.blocks.map((block, n) => {
      const characters = most.get(n)
      return characters === undefined ? block : cutBlock(block, characters)
    }),
  }
}
