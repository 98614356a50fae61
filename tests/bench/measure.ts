import { deflateSync } from 'node:zlib'
import { importText } from '@shared/importing/import'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import { makeFontBook } from '@shared/layout/fonts/book'
import type { DisplayPage } from '@shared/layout/display/types'
import { composePage } from '@shared/layout/page/compose'
import type { PageInput } from '@shared/layout/page/types'
import { countStory } from '@shared/model/count'
import { paintPdf } from '../../electron/main/export/pdf'
import { fontFile, openFonts, type OpenFonts } from '../../electron/main/fonts/book'
import { openCatalogueFace } from '../../electron/main/fonts/catalogueFace'
import { median, percentile, timed, type Figures } from './figures'
import { DATE, multiplied, type Prepared } from './material'

const SAMPLES = 200
/** Edits before those that count, so that the code is warm. */
const WARM_UP = 40

/** Runs whose median counts. */
const runs = (times: number): number => (times >= 100 ? 3 : times >= 10 ? 7 : 15)

/** A book whose faces know nothing yet: layout's caches go by the book, so they are cold with it. */
const coldBook = () => makeFontBook(CATALOGUE.map((face) => openCatalogueFace(face, fontFile(face)).face))

function measureImport(text: string, times: number): Figures['import'] {
  const whole = Array.from({ length: times }, () => text).join('\n\n')
  const run = (): number => timed(() => importText(whole, { file: 'bench', date: DATE }))
  const first = run()
  return { first, warm: median(Array.from({ length: runs(times) }, run)) }
}

/** Types one character at places spread over all stories and sets the page again, each time. */
function measureRelayout(input: PageInput): Figures['relayout'] {
  const stories = new Map(input.stories)
  composePage({ ...input, stories })
  const ids = [...stories].filter(([, story]) => story.blocks.length > 0).map(([id]) => id)
  const samples: number[] = []
  for (let i = 0; i < WARM_UP + SAMPLES; i++) {
    const story = stories.get(ids[i % ids.length]!)!
    const at = (i * 7919) % story.blocks.length
    const block = story.blocks[at]!
    const [leaf, ...rest] = block.children
    const place = (i * 104729) % (leaf!.text.length + 1)
    const text = `${leaf!.text.slice(0, place)}新${leaf!.text.slice(place)}`
    const blocks = story.blocks.with(at, { ...block, children: [{ ...leaf!, text }, ...rest] })
    stories.set(story.id, { ...story, blocks })
    const time = timed(() => composePage({ ...input, stories }))
    if (i >= WARM_UP) samples.push(time)
  }
  return { p50: percentile(samples, 0.5), p99: percentile(samples, 0.99), samples: SAMPLES }
}

function subsetOnly(pages: readonly DisplayPage[], fonts: OpenFonts): number {
  const glyphs = new Map<string, Set<number>>()
  for (const { items } of pages)
    for (const item of items)
      if (item.type === 'glyphs') {
        const of = glyphs.get(item.font) ?? new Set<number>()
        glyphs.set(item.font, of)
        for (const { glyph } of item.glyphs) of.add(glyph)
      }
  return timed(() => {
    for (const [id, ids] of glyphs) {
      const subset = fonts.font(id).createSubset()
      for (const glyph of ids) subset.includeGlyph(fonts.font(id).getGlyph(glyph))
      deflateSync(subset.encode())
    }
  })
}

async function measurePdf(
  display: DisplayPage,
  times: number,
  fonts: OpenFonts,
): Promise<Figures['pdf'] & { bare: number }> {
  const pages = Array.from({ length: times }, (_, i) => ({ ...display, number: i + 1 }))
  let bytes = 0
  const run = async (): Promise<number> => {
    const start = performance.now()
    const pdf = await paintPdf(pages, {
      metadata: { title: 'bench', author: 'bench', creator: 'bench', createdAt: new Date(0) },
      font: fonts.font,
      asset: () => {
        throw new Error('the text has no pictures')
      },
    })
    bytes = pdf.bytes.length
    return performance.now() - start
  }
  const first = await run()
  const [warm, bare]: [number[], number[]] = [[], []]
  for (let i = 0; i < runs(times); i++) {
    bare.push(subsetOnly(pages, fonts))
    warm.push(await run())
  }
  return { first, warm: median(warm), bytes, pages: times, bare: median(bare) }
}

/** Everything at one size, in a process of its own so that the code is cold at first. */
export async function measure(prepared: Prepared, times: number): Promise<Figures> {
  let fonts!: OpenFonts
  const opening = timed(() => (fonts = openFonts()))
  const importing = measureImport(prepared.text, times)
  const layOut = (): number => {
    const input = multiplied(structuredClone(prepared), times, coldBook())
    return timed(() => composePage(input))
  }
  const first = layOut()
  const again = median(Array.from({ length: runs(times) }, layOut))
  const input = multiplied(prepared, times, coldBook())
  const relayout = measureRelayout(input)
  const { display } = composePage(multiplied(prepared, 1, coldBook()))
  const { bare, ...pdf } = await measurePdf(display, times, fonts)
  return {
    name: prepared.name,
    times,
    characters: [...input.stories.values()].reduce((sum, story) => sum + countStory(story), 0),
    import: importing,
    openFonts: opening,
    layout: { first, again },
    relayout,
    pdf,
    bare,
  }
}
