import type { PageInput } from './types'

/** A line of the guide (导读): a headline, and the page to turn to. */
export interface GuideEntry {
  text: string
  page: number
}

/** The leads of the issue's other pages: of each the first story in news rank that has a headline. */
export function guideEntries({ issue, page, pages = [], stories }: PageInput): GuideEntry[] {
  const byNumber = new Map(pages.map((other) => [other.number, other]))
  return issue.pages.flatMap((number): GuideEntry[] => {
    if (number === page.number) return []
    const lead = (byNumber.get(number)?.stories ?? [])
      .map((id) => stories.get(id)?.headline.trim() ?? '')
      .find((headline) => headline !== '')
    return lead === undefined ? [] : [{ text: lead.replace(/\s+/gu, '\u3000'), page: number }]
  })
}
