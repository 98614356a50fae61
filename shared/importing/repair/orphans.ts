import { endsWithJump } from '../patterns/furniture'
import { beginsInMidSentence } from '../patterns/sentence'
import type { Draft, Note, Piece } from '../structure/draft'
import { isHan } from '../text/characters'
import { bigrams, cohesion } from './bigrams'
import { concatPieces, seamWords } from './join'
import { isOpen } from './seams'

/** How many stories either side of a fragment are asked whether it is theirs: keeps the work linear. */
const REACH = 12
/** Paragraphs of a following story that may be the end of one before. */
const DEPTH = 40
const ENOUGH = 2
const AHEAD = 0.75
const VOCABULARY = 6000
/** What speaks for a candidate beside its words: it belongs to the same feature; it is the only one near. */
const FAMILY = 0.75
const ALONE = 0.5

/**
 * Looks for the story that each fragment without a beginning belongs to. Column order may put a story's end anywhere in
 * the file, before its beginning too. A fragment moves when one story that breaks off is clearly the best:
 * they share words, the seam makes a word that the story uses, and enough text stands before the seam to judge by.
 * What has no clear home stays and is flagged.
 */
export function rehomeFragments(drafts: readonly Draft[]): void {
  const tails: number[] = []
  drafts.forEach((draft, index) => {
    if (openTail(draft)) tails.push(index)
  })
  const vocabularies = new Map<Draft, Set<string>>()
  const words = (draft: Draft): Set<string> => {
    let found = vocabularies.get(draft)
    if (!found) vocabularies.set(draft, (found = vocabulary(draft)))
    return found
  }
  let first = 0
  drafts.forEach((draft, index) => {
    while (first < tails.length && tails[first]! < index - REACH) first++
    const fragment = draft.body.findIndex((piece, at) => isFragment(draft, piece, at))
    if (fragment < 0) return
    const candidates: { draft: Draft; score: number }[] = []
    for (let t = first; t < tails.length && tails[t]! <= index + REACH; t++) {
      const other = drafts[tails[t]!]!
      if (other !== draft && openTail(other))
        candidates.push({
          draft: other,
          score: score(other, draft.body[fragment]!, words(other)) + (related(other, draft) ? FAMILY : 0),
        })
    }
    if (candidates.length === 1) candidates[0]!.score += ALONE
    candidates.sort((a, b) => b.score - a.score)
    const best = candidates[0]
    if (best && best.score >= ENOUGH && best.score - (candidates[1]?.score ?? 0) >= AHEAD)
      move(draft, fragment, best.draft, words)
    else flag(draft, draft.body[fragment]!)
    // Any further ones of the same story are flagged where they stand.
    draft.body.forEach((piece, at) => {
      if (at > fragment && isFragment(draft, piece, at)) flag(draft, piece)
    })
  })
  for (const index of tails) if (openTail(drafts[index]!)) followTail(drafts, index, words)
}

/** The paragraph with which a story breaks off, if it does. */
export function openTail(draft: Draft): Piece | null {
  const last = draft.body.at(-1)
  if (!last || draft.kind === 'logo' || draft.kind === 'caption' || draft.credit !== '') return null
  return isOpen(last) && !endsWithJump(last.rich.text) ? last : null
}

const related = (a: Draft, b: Draft): boolean => (a.part ?? a) === (b.part ?? b)

const isFragment = (draft: Draft, piece: Piece, at: number): boolean =>
  piece.type === 'paragraph' &&
  !piece.fixed &&
  beginsInMidSentence(piece.rich.text) &&
  !(at === 0 && draft.dateline !== '') &&
  draft.kind !== 'caption'

function vocabulary(draft: Draft): Set<string> {
  const set = bigrams(draft.kicker + '\n' + draft.headline + '\n' + draft.deck)
  let budget = VOCABULARY
  for (const piece of draft.body) {
    bigrams(piece.rich.text.slice(0, budget), set)
    budget -= piece.rich.text.length
    if (budget <= 0) break
  }
  const last = draft.body.at(-1)
  return last ? bigrams(last.rich.text.slice(-VOCABULARY), set) : set
}

function score(owner: Draft, fragment: Piece, words: ReadonlySet<string>): number {
  const tail = openTail(owner)!.rich.text
  const text = fragment.rich.text
  const seam = (tail.at(-1) ?? '') + (text[0] ?? '')
  const length = owner.body.reduce((sum, piece) => sum + piece.rich.text.length, 0)
  let total = 1 + 4 * cohesion(text.slice(0, 2000), words)
  if (isHan(seam[0]) && isHan(seam[1]) && words.has(seam)) total += 1.5
  if (/^[，。、；：？！”’）》]/.test(text) && /[，、；：（《“]$/.test(tail)) total -= 2
  if (length < 10) total -= 1.5
  return total
}

/** Moves a fragment, and the paragraphs after it that go with it rather than with what stands before, to `owner`. */
function move(from: Draft, at: number, owner: Draft, words: (draft: Draft) => Set<string>): void {
  const fragment = from.body[at]!
  const start = fragment.rich.text.slice(0, 24)
  const tail = openTail(owner)!
  let end = at + 1
  const theirs = words(owner)
  const rest = bigrams(from.headline + '\n' + from.deck)
  for (const piece of from.body.slice(0, at)) bigrams(piece.rich.text.slice(0, VOCABULARY), rest)
  for (const piece of from.body.slice(at + 1)) {
    if (piece.type !== 'paragraph' || piece.fixed) break
    const text = piece.rich.text.slice(0, 2000)
    if (cohesion(text, theirs) <= cohesion(text, rest)) break
    end++
  }
  const moved = from.body.splice(at, end - at)
  const title = from.headline || from.byline || '上一篇'
  const seam = seamWords(tail, fragment)
  tail.rich = concatPieces([tail, fragment])
  owner.notes.push({
    code: 'moved',
    message: `结尾文字原在第${fragment.line}行（《${title}》内），已移来接续，请核对“${seam}”`,
    text: seam,
    piece: tail,
  })
  for (const piece of moved.slice(1)) {
    owner.body.push(piece)
    owner.notes.push({
      code: 'moved',
      message: `此段原在第${piece.line}行（《${title}》内），随上文移来，请核对`,
      text: piece.rich.text.slice(0, 16),
      piece,
    })
  }
  const gone = new Set(moved)
  const isGone = (note: Note): boolean => note.piece !== null && gone.has(note.piece)
  for (const note of from.notes.filter(isGone))
    owner.notes.push(note.piece === fragment ? { ...note, piece: tail } : note)
  from.notes = from.notes.filter((note) => !isGone(note))
  from.notes.push({
    code: 'orphan-fragment',
    message: `第${fragment.line}行有一段缺头的文字“${start}”，已移到《${owner.headline || owner.byline}》末尾，请核对`,
    text: start,
    piece: null,
  })
}

function flag(draft: Draft, piece: Piece): void {
  draft.notes.push({
    code: 'orphan-fragment',
    message: `第${piece.line}行的段落缺开头，上文未找到，请对照原版补齐或删去`,
    text: piece.rich.text.slice(0, 16),
    piece,
  })
}

/** A story that breaks off may go on below the next head without a sign of it, but for a word cut by the seam. */
function followTail(drafts: readonly Draft[], index: number, words: (draft: Draft) => Set<string>): void {
  const owner = drafts[index]!
  const tail = openTail(owner)!.rich.text
  const own = trigrams(
    [owner.headline, ...owner.body.map((piece) => piece.rich.text)].join('\n').slice(0, VOCABULARY),
  )
  for (const other of drafts.slice(index + 1, index + 4)) {
    for (const [at, piece] of other.body.slice(0, DEPTH).entries()) {
      if (
        piece.type !== 'paragraph' ||
        piece.fixed ||
        (at === 0 && (other.dateline !== '' || other.kind !== 'story'))
      )
        continue
      const text = piece.rich.text
      const cuts = [tail.slice(-2) + text.slice(0, 1), tail.slice(-1) + text.slice(0, 2)]
      if (!cuts.some((word) => own.has(word))) continue
      const mine = cohesion(text.slice(0, 2000), words(owner))
      const without = bigrams(other.headline)
      for (const each of other.body.slice(0, DEPTH))
        if (each !== piece) bigrams(each.rich.text.slice(0, 2000), without)
      if (mine > cohesion(text.slice(0, 2000), without)) {
        move(other, at, owner, words)
        return
      }
    }
  }
}

function trigrams(text: string): Set<string> {
  const set = new Set<string>()
  for (let i = 2; i < text.length; i++)
    if (isHan(text[i - 2]) && isHan(text[i - 1]) && isHan(text[i])) set.add(text.slice(i - 2, i + 1))
  return set
}
