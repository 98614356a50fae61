import type { Leftover } from '../model/query'
import type { Story } from '../model/story'
import { idMaker } from './finish/ids'
import { flagTruncated, settleKind, takeSignatureOut } from './finish/flags'
import { rank } from './finish/rank'
import { toStory } from './finish/story'
import { furniture } from './patterns/furniture'
import { rehomeFragments } from './repair/orphans'
import { rejoinSentences } from './repair/seams'
import { assemble } from './structure/assemble'
import { classify, type Classified } from './structure/kinds'
import type { Draft } from './structure/draft'
import { readUnits } from './text/units'

export interface ImportOptions {
  /** Name of the file, for the sources of leftovers. */
  file: string
  /** Date of the issue, YYYY-MM-DD; a page header with another one is pointed out. */
  date?: string
  /** Ids that are taken in the issue. */
  existingIds?: Iterable<string>
}

export interface ImportResult {
  /** In news rank, the lead first; parts of a feature right after it. */
  stories: Story[]
  leftovers: Leftover[]
  /** Non-blank characters of the text, markup apart: exactly those of the stories and leftovers together. */
  characters: number
  /** Non-blank characters that are markup (see text/markup.ts). */
  markup: number
}

/**
 * Reads the text of a newspaper page (markdown, OCR output or plain text) into stories.
 *
 * Lines are read, markup taken off and marks normalised (text/), each line is told by itself what it is
 * (structure/kinds.ts with patterns/), then all are dealt out to stories in one pass (structure/), cut sentences are
 * rejoined and stray pieces brought home (repair/), and what is left doubtful becomes a query (finish/).
 *
 * Nothing is lost: every non-blank character that is no markup is in exactly one story's `storyTexts` or one leftover,
 * as it was or as the mark that text/punctuation.ts puts for it, one for one. Never throws; the time is linear.
 */
export function importText(text: string, options: ImportOptions): ImportResult {
  const { units, characters, markup } = readUnits(text)
  const lines: Classified[] = []
  const leftovers: Leftover[] = []
  for (const unit of units) {
    const found = unit.table || unit.item || unit.images.length > 0 ? null : furniture(unit.text)
    if (!found) {
      lines.push(classify(unit))
      continue
    }
    const other = found.date !== null && options.date !== undefined && found.date !== options.date
    leftovers.push({
      text: unit.text,
      reason: other
        ? `版面要素，日期${found.date}与本期${options.date}不符，请核对`
        : '版面要素（报名、日期、版次、编辑等），不属于稿件',
      source: { file: options.file, line: unit.line },
    })
  }
  const assembled = assemble(lines, options.file)
  const all = leftovers.concat(assembled.leftovers)
  all.sort((a, b) => a.source.line - b.source.line)
  return { stories: finish(assembled.drafts, options.existingIds ?? []), leftovers: all, characters, markup }
}

function finish(drafts: readonly Draft[], existing: Iterable<string>): Story[] {
  drafts.forEach(takeSignatureOut)
  drafts.forEach(rejoinSentences)
  rehomeFragments(drafts)
  const parents = new Set(drafts.flatMap((draft) => draft.part ?? []))
  for (const draft of drafts) {
    flagTruncated(draft, parents)
    settleKind(draft)
  }
  const ranked = rank(drafts)
  const id = idMaker(existing)
  const ids = new Map(ranked.map((draft) => [draft, id(draft)]))
  return ranked.map((draft) => toStory(draft, ids.get(draft)!, draft.part ? ids.get(draft.part) : undefined))
}
