import fc from 'fast-check'
import type { Module } from '@shared/model/placement'
import type { Story } from '@shared/model/story'
import type { Block, TextLeaf } from '@shared/model/text'
import type { ParagraphStyle } from '@shared/layout/styles/styles'

/** What edits change: the stories by id, the modules of one page, and the house style's switches. */
export interface Desk {
  stories: ReadonlyMap<string, Story>
  modules: readonly Module[]
  paragraph: Partial<ParagraphStyle>
}

/** One edit; the numbers pick a story, a place and an amount, each taken modulo what there is. */
export interface Edit {
  kind: (typeof KINDS)[number]
  story: number
  place: number
  amount: number
  text: string
}

const KINDS = [
  'insert',
  'insert',
  'insert',
  'delete',
  'delete',
  'split',
  'join',
  'subhead',
  'mark',
  'mark',
  'unmark',
  'toggle',
  'toggle',
  'headline',
  'dateline',
  'move',
  'resize',
  'frame',
  'picture',
  'remove',
  'restore',
  'style',
  'undo',
] as const

const TEXTS = [
  '，',
  '。”',
  '“',
  '——',
  '……',
  '2021年',
  'DNA',
  '95%',
  '河',
  '管网改造',
  ' ',
  '《',
  '》',
  '𠮷',
  '·',
  '/',
]

export const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  story: fc.nat(99),
  place: fc.nat(9999),
  amount: fc.nat(99),
  text: fc.constantFrom(...TEXTS),
})

const MARKS: readonly Omit<TextLeaf, 'text'>[] = [
  { bold: true },
  { dots: true },
  { underline: true },
  { script: 'super' },
  { red: true },
  { ruby: 'hé' },
  { kai: true },
]

const STYLES: readonly Partial<ParagraphStyle>[] = [
  { lineEnd: 'full' },
  { lineEnd: 'hang' },
  { kinsoku: 'strict' },
  { breaking: 'first-fit' },
  {},
]

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!

/** Cuts a leaf's text at a place between code points. */
function cut(text: string, n: number): [string, string] {
  const chars = [...text]
  const at = n % (chars.length + 1)
  return [chars.slice(0, at).join(''), chars.slice(at).join('')]
}

const withBlocks = (story: Story, blocks: Block[]): Story => ({ ...story, blocks })

/** The whole leaf with or without a mark that changes neither its face nor its words. */
function toggled(leaf: TextLeaf, mark: 'dots' | 'underline'): TextLeaf {
  const { [mark]: on, ...rest } = leaf
  return on ? rest : { ...leaf, [mark]: true }
}

/** Changes one leaf, answering what stands in its place. */
function inLeaf(story: Story, edit: Edit, change: (leaf: TextLeaf) => TextLeaf[]): Story {
  const number = edit.place % story.blocks.length
  return withBlocks(
    story,
    story.blocks.map((block, i) => {
      if (i !== number) return block
      const leaf = edit.amount % block.children.length
      return { ...block, children: block.children.flatMap((old, n) => (n === leaf ? change(old) : [old])) }
    }),
  )
}

/** Edits of a story's words; the place is read a second time in hundreds, for the place within a leaf. */
function editStory(story: Story, edit: Edit): Story {
  const within = Math.floor(edit.place / 7)
  const number = edit.place % story.blocks.length
  switch (edit.kind) {
    case 'insert':
      return inLeaf(story, edit, (leaf) => {
        const [a, b] = cut(leaf.text, within)
        return [{ ...leaf, text: a + edit.text + b }]
      })
    case 'delete':
      return inLeaf(story, edit, (leaf) => {
        const [a, b] = cut(leaf.text, within)
        return [{ ...leaf, text: a + [...b].slice(1 + (edit.amount % 30)).join('') }]
      })
    case 'mark':
      return inLeaf(story, edit, (leaf) => {
        const [a, b] = cut(leaf.text, within)
        const [middle, c] = cut(b, 1 + (edit.amount % 5))
        return [
          { ...leaf, text: a },
          { ...leaf, ...pick(MARKS, edit.amount), text: middle },
          { ...leaf, text: c },
        ]
      })
    case 'toggle':
      return inLeaf(story, edit, (leaf) => [toggled(leaf, pick(['dots', 'underline'] as const, within))])
    case 'unmark':
      return inLeaf(story, edit, (leaf) => [{ text: leaf.text }])
    case 'split':
      return withBlocks(
        story,
        story.blocks.flatMap((block, i) => {
          if (i !== number) return [block]
          const [a, b] = cut(block.children[0]!.text, within)
          const leaf = block.children[0]!
          return [
            { ...block, children: [{ ...leaf, text: a }] },
            { ...block, children: [{ ...leaf, text: b }, ...block.children.slice(1)] },
          ]
        }),
      )
    case 'join': {
      const [a, b] = [story.blocks[number], story.blocks[number + 1]]
      if (!a || !b) return story
      const joined: Block = { ...a, children: [...a.children, ...b.children] }
      return withBlocks(story, [...story.blocks.slice(0, number), joined, ...story.blocks.slice(number + 2)])
    }
    case 'subhead':
      return withBlocks(
        story,
        story.blocks.map((block, i) =>
          i === number ? { ...block, type: block.type === 'subhead' ? 'paragraph' : 'subhead' } : block,
        ),
      )
    case 'headline':
      return {
        ...story,
        headline: cut(story.headline, within).join(edit.text),
        deck: pick(['', '副题'], within),
      }
    case 'dateline':
      return { ...story, dateline: pick(['', '本报讯（记者江晚）', '本报北京12月2日电'], within) }
    case 'picture':
      return { ...story, pictures: pick([[], [{ ...PICTURE, caption: `图${edit.text}片说明` }]], within) }
    default:
      return story
  }
}

const PICTURE = { id: 'p1', asset: null, pixels: null, caption: '', credit: '江晚 摄' }

function editModule(module: Module, { kind, place, amount }: Edit): Module {
  switch (kind) {
    case 'move':
      return { ...module, column: place % 5, row: amount % 50 }
    case 'resize':
      return { ...module, columns: 1 + (place % 4), rows: 3 + (amount % 40) }
    case 'frame': {
      const sizePt = 14 + (amount % 20)
      const align = pick(['center', 'left'] as const, amount)
      const headline = { ...module.headline, sizePt, align, airRows: place % 3 }
      return { ...module, frame: pick(['none', 'box', 'tint'] as const, place), headline }
    }
    case 'picture': {
      const placement = {
        picture: 'p1',
        column: 0,
        columns: 1 + (amount % 2),
        row: amount % 4,
        rows: 4 + (place % 6),
      }
      return { ...module, pictures: pick([[], [placement]], amount) }
    }
    default:
      return module
  }
}

/** The desk after an edit; what the edit does not touch stays the same object. */
export function applyEdit(desk: Desk, edit: Edit, first: Desk): Desk {
  const id = pick([...first.stories.keys()], edit.story)
  if (edit.kind === 'style') return { ...desk, paragraph: pick(STYLES, edit.amount) }
  if (edit.kind === 'remove')
    return {
      ...desk,
      modules: desk.modules.filter((module) => module.story !== id || desk.modules.length < 2),
    }
  if (edit.kind === 'restore') {
    const kept = desk.modules.filter((module) => module.story !== id)
    return { ...desk, modules: [...kept, first.modules.find((module) => module.story === id)!] }
  }
  const stories = new Map(desk.stories)
  stories.set(id, editStory(stories.get(id)!, edit))
  const modules = desk.modules.map((module) => (module.story === id ? editModule(module, edit) : module))
  return { ...desk, stories, modules }
}
