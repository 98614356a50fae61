import type { Report } from '@shared/format/schema/report'
import type { MissingGlyphAt, PageComposition, StoryFit } from '@shared/layout/page/types'
import type { Issue } from '@shared/model/issue'
import type { Page } from '@shared/model/page'
import { gridFor } from '@shared/model/pagesize'
import type { Query } from '@shared/model/query'
import type { Story } from '@shared/model/story'
import type { PdfFontInfo } from './pdfFonts'

export interface SetPage {
  page: Page
  composition: PageComposition
}

export interface ReportInput {
  issue: Issue
  pages: readonly SetPage[]
  stories: ReadonlyMap<string, Story>
  timingsMs: Report['timingsMs']
  pdf: { bytes: number; fonts: readonly PdfFontInfo[] }
}

const codepoint = (char: string): string =>
  `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/** What no face can show, as questions to the editor beside those that the story has. */
function missingQueries(story: Story, missing: readonly MissingGlyphAt[]): Query[] {
  const known = new Set(story.queries.filter(({ code }) => code === 'missing-glyph').map(({ text }) => text))
  const fresh = new Map<string, MissingGlyphAt>()
  for (const glyph of missing)
    if (glyph.story === story.id && !known.has(glyph.char))
      fresh.set(`${glyph.paragraph} ${glyph.char}`, glyph)
  return [...fresh.values()].map(({ char, paragraph }) => ({
    code: 'missing-glyph',
    message: `字体缺少字符 ${codepoint(char)}，版面上以方框代替 / No font has ${codepoint(char)}; a box stands for it`,
    paragraph: paragraph >= 0 && paragraph < story.blocks.length ? paragraph : null,
    text: char,
  }))
}

function storyReport(
  story: Story,
  page: number,
  fit: StoryFit,
  missing: readonly MissingGlyphAt[],
): Report['stories'][number] {
  const { id, kind, headline, kicker, deck, byline, dateline, credit, queries } = story
  const { characters, lines, oversetCharacters, oversetLines } = fit
  return {
    id,
    page,
    kind,
    headline,
    kicker,
    deck,
    byline,
    dateline,
    credit,
    characters,
    lines,
    oversetCharacters,
    oversetLines,
    queries: [...queries, ...missingQueries(story, missing)].map(({ code, message, paragraph, text }) => ({
      code,
      message,
      paragraph,
      text,
    })),
  }
}

/** Stories of a page in news rank, then any that only a module names; a continuation is told where it begins. */
function storiesOf({ page, composition }: SetPage, stories: ReadonlyMap<string, Story>): Report['stories'] {
  const rank = new Map(page.stories.map((id, i) => [id, i]))
  const rankOf = ({ story }: StoryFit): number => rank.get(story) ?? Infinity
  return composition.fits
    .filter(({ part }) => part === undefined)
    .toSorted((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)))
    .flatMap((fit) => {
      const story = stories.get(fit.story)
      return story ? [storyReport(story, page.number, fit, composition.missing)] : []
    })
}

function pageReport({ page, composition }: SetPage): Report['page'] {
  const grid = gridFor(page)
  const { widthPt, heightPt, typeArea } = composition.display
  return {
    number: page.number,
    widthPt,
    heightPt,
    typeArea: { ...typeArea },
    columns: grid.columns,
    linesPerColumn: grid.rows,
    holesLines: composition.holesLines,
    overlaps: composition.overlaps,
  }
}

/** Figures of several pages as one; the mean gap is weighted by lines. */
function sum(pages: readonly SetPage[]): Report['composition'] {
  const all = pages.map(({ composition }) => composition.composition)
  const lines = all.reduce((total, one) => total + one.lines, 0)
  return {
    lines,
    kinsokuViolations: all.reduce((total, one) => total + one.kinsokuViolations, 0),
    maxGapEm: Math.max(0, ...all.map(({ maxGapEm }) => maxGapEm)),
    meanAbsGapEm:
      lines === 0 ? 0 : all.reduce((total, one) => total + one.meanAbsGapEm * one.lines, 0) / lines,
  }
}

/** report.json of an export of one page or more. */
export function reportOf({ issue, pages, stories, timingsMs, pdf }: ReportInput): Report {
  const pageReports = pages.map(pageReport)
  return {
    format: 1,
    issue: { date: issue.date, name: issue.name },
    stories: pages.flatMap((page) => storiesOf(page, stories)),
    leftovers: pages.flatMap(({ page }) =>
      page.leftovers.map(({ text, reason, source: { file, line } }) => ({
        text,
        reason,
        source: { file, line },
      })),
    ),
    page: pageReports[0]!,
    ...(pageReports.length > 1 ? { pages: pageReports } : {}),
    composition: sum(pages),
    missingGlyphs: pages.flatMap(({ composition }) =>
      composition.missing.map(({ char, story, paragraph, offset }) => ({
        char,
        codepoint: codepoint(char),
        story,
        paragraph,
        offset,
      })),
    ),
    timingsMs,
    pdf: { bytes: pdf.bytes, fonts: pdf.fonts.map((font) => ({ ...font })) },
  }
}
