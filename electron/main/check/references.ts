import { pageFile, storyFile } from '@shared/format/documents'
import type { Finding } from '@shared/format/schema/check'
import type { OpenIssue } from '@shared/ipc/contract'
import { gridFor } from '@shared/model/pagesize'
import type { Page } from '@shared/model/page'
import { pictureName, type Story } from '@shared/model/story'
import { checkJumps } from './jumps'

/** Files that cannot be read, and references of an issue that lead nowhere or twice. Needs no fonts. */
export function checkReferences(open: OpenIssue, assets: ReadonlySet<string>): Finding[] {
  const stories = new Map(open.stories.map((story) => [story.id, story]))
  return [
    ...open.problems.map(({ file, place, reason }): Finding => ({
      level: 'error',
      code: 'unreadable-file',
      file,
      place,
      message: `${file}${place === '' ? '' : `（${place}）`}：${reason}`,
    })),
    ...checkPageList(open),
    ...open.pages.flatMap((page) => checkPage(page, stories, open)),
    ...checkPlacement(open),
    ...checkJumps(open),
    ...open.stories.flatMap((story) => checkPictures(story, assets)),
    ...open.stories.flatMap(queries),
    ...open.pages.flatMap(leftovers),
  ]
}

const isBroken = (open: OpenIssue, file: string): boolean =>
  open.problems.some((problem) => problem.file === file)

function checkPageList({ issue, pages, ...open }: OpenIssue): Finding[] {
  const there = new Set(pages.map((page) => page.number))
  const listed = new Set(issue.pages)
  const missing = issue.pages.filter(
    (number) => !there.has(number) && !open.problems.some(({ file }) => file === pageFile(number)),
  )
  const unlisted = pages.filter((page) => !listed.has(page.number))
  return [
    ...missing.map((number): Finding => ({
      level: 'error',
      code: 'missing-page',
      page: number,
      file: pageFile(number),
      message: `第 ${number} 版的文件不见了 / ${pageFile(number)} is missing`,
    })),
    ...unlisted.map(({ number }): Finding => ({
      level: 'error',
      code: 'unlisted-page',
      page: number,
      file: pageFile(number),
      message: `issue.json 没有列出第 ${number} 版 / issue.json does not list page ${number}`,
    })),
  ]
}

function checkPage(page: Page, stories: ReadonlyMap<string, Story>, open: OpenIssue): Finding[] {
  const { number } = page
  const findings: Finding[] = []
  const error = (code: string, story: string, message: string): void => {
    findings.push({ level: 'error', code, page: number, story, message: `第 ${number} 版：${message}` })
  }
  for (const id of new Set([...page.stories, ...page.modules.map((module) => module.story)]))
    if (!stories.has(id) && !isBroken(open, storyFile(id)))
      error('dangling-story', id, `稿件 ${id} 不存在 / story ${id} does not exist`)

  const grid = gridFor(page)
  const seen = new Set<string>()
  for (const module of page.modules) {
    seen.add(module.story)
    if (module.column + module.columns > grid.columns || module.row + module.rows > grid.rows)
      error('outside-page', module.story, `模块 ${module.id} 超出版心 / module leaves the type area`)
    const pictures = new Set(stories.get(module.story)?.pictures.map((picture) => picture.id))
    for (const { picture } of module.pictures)
      if (stories.has(module.story) && !pictures.has(picture))
        error('dangling-picture', module.story, `稿件 ${module.story} 没有图片 ${picture} / no such picture`)
  }
  for (const part of page.furniture ?? [])
    if (part.column + part.columns > grid.columns || part.row + part.rows > grid.rows)
      findings.push({
        level: 'error',
        code: 'outside-page',
        page: number,
        message: `第 ${number} 版：固定件 ${part.id} 超出版心 / furniture leaves the type area`,
      })
  for (const id of page.stories)
    if (stories.has(id) && !seen.has(id))
      error('unplaced-story', id, `稿件 ${id}《${stories.get(id)?.headline}》没有上版 / story is not placed`)
  return findings
}

/** Stories that no page has, or more than one. */
function checkPlacement({ pages, stories }: OpenIssue): Finding[] {
  const findings: Finding[] = []
  for (const { id, headline } of stories) {
    // A page that only goes on with a story is not its page; see checkJumps.
    const on = pages.filter(
      (page) =>
        page.stories.includes(id) || page.modules.some(({ story, part = 0 }) => story === id && part === 0),
    )
    const twice = on.filter(({ modules }) => modules.some(({ story }) => story === id)).length > 1
    if (on.length === 1 || twice) continue
    const numbers = on.map((page) => page.number).join('、')
    findings.push({
      level: 'error',
      code: on.length === 0 ? 'unplaced-story' : 'doubled-story',
      story: id,
      file: storyFile(id),
      message:
        on.length === 0
          ? `稿件 ${id}《${headline}》不在任何版上 / story is on no page`
          : `稿件 ${id}《${headline}》同时在第 ${numbers} 版 / story is on several pages`,
    })
  }
  return findings
}

function checkPictures(story: Story, assets: ReadonlySet<string>): Finding[] {
  return story.pictures.flatMap((picture, index): Finding[] => {
    const { id, asset } = picture
    if (asset !== null && assets.has(asset)) return []
    const at = { story: story.id, file: storyFile(story.id), place: `/pictures/${index}/asset` }
    return asset === null
      ? [
          {
            level: 'warning',
            code: 'missing-picture',
            ...at,
            message: `稿件 ${story.id} 的图片 ${id} 待补 / picture to come`,
          },
        ]
      : [
          {
            level: 'error',
            code: 'missing-asset',
            ...at,
            message: `稿件 ${story.id} 的图片 ${pictureName(picture)} 缺原图：assets/${asset} 不见了 / picture file is missing`,
          },
        ]
  })
}

const queries = (story: Story): Finding[] =>
  story.queries
    .filter(({ code }) => code !== 'missing-picture')
    .map(({ message, paragraph, code }) => ({
      level: 'warning',
      code: 'query',
      story: story.id,
      ...(paragraph === null ? {} : { paragraph }),
      message: `稿件 ${story.id}《${story.headline}》：${message}（${code}）`,
    }))

const leftovers = (page: Page): Finding[] =>
  page.leftovers.map(({ text, reason, source }) => ({
    level: 'warning',
    code: 'leftover',
    page: page.number,
    message: `第 ${page.number} 版有未归稿的文字「${text.slice(0, 20)}」（${source.file} 第 ${source.line} 行，${reason}） / text without a story`,
  }))
