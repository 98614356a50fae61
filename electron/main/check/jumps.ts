import type { Finding } from '@shared/format/schema/check'
import type { OpenIssue } from '@shared/ipc/contract'
import type { Story } from '@shared/model/story'

interface Part {
  page: number
  module: string
  part: number
}

/**
 * Stories that run through several modules (转版): each must begin somewhere, go on without a gap, have each part once,
 * and not come back to a page that it has left.
 */
export function checkJumps({ issue, pages, stories }: OpenIssue): Finding[] {
  const order = new Map(issue.pages.map((number, n) => [number, n]))
  const parts = new Map<string, Part[]>()
  for (const page of pages)
    for (const { story, id, part = 0 } of page.modules) {
      const own = parts.get(story) ?? []
      own.push({ page: page.number, module: id, part })
      parts.set(story, own)
    }
  return stories.flatMap((story) => {
    const own = (parts.get(story.id) ?? []).sort(
      (a, b) => a.part - b.part || (order.get(a.page) ?? a.page) - (order.get(b.page) ?? b.page),
    )
    return own.length > 1 || own.some(({ part }) => part > 0) ? checkStory(story, own) : []
  })
}

function checkStory(story: Story, parts: readonly Part[]): Finding[] {
  const findings: Finding[] = []
  const error = (code: string, page: number, message: string): void => {
    findings.push({ level: 'error', code, page, story: story.id, message: `第 ${page} 版：${message}` })
  }
  const name = `稿件 ${story.id}《${story.headline}》`
  const first = parts[0]!
  if (first.part > 0)
    error(
      'broken-jump',
      first.page,
      `${name}只有续文（模块 ${first.module}），没有开头 / jump without a beginning`,
    )
  const visited = [first.page]
  parts.forEach((part, n) => {
    const before = parts[n - 1]
    if (!before) return
    if (part.part === before.part) {
      const where = before.page === part.page ? '' : `（另一处在第 ${before.page} 版）`
      error(
        part.part === 0 ? 'doubled-story' : 'doubled-jump',
        part.page,
        part.part === 0
          ? `${name}的开头有两个模块${where} / story has two modules`
          : `${name}的第 ${part.part} 处续文有两个模块${where} / the same continuation twice`,
      )
      return
    }
    if (part.part > before.part + 1)
      error(
        'broken-jump',
        part.page,
        `${name}缺少第 ${before.part + 1} 处续文 / continuation ${before.part + 1} is missing`,
      )
    if (part.page !== before.page && visited.includes(part.page))
      error(
        'circular-jump',
        part.page,
        `${name}转出后又转回本版 / the story jumps back to a page it has left`,
      )
    visited.push(part.page)
  })
  return findings
}
