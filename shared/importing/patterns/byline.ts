import { isNameLike, isName, isNames, splitNames } from './names'

/** Longest byline, in characters. */
const LONGEST = 80

const PAPER =
  '(?:本报|本刊|本网|本社|新华社|中新社|人民日报|光明日报|经济日报|\\p{Script=Han}{2,6}(?:日报|晚报|早报|时报|晨报|商报|都市报))'
const POSITION =
  '(?:(?:全媒体|融媒体|首席|特约|特派|见习|实习|驻站|驻\\p{Script=Han}{2,6}?|摄影|体育|文化|经济)?(?:记者|通讯员|评论员|撰稿人|特派员|观察员|研究员|实习生))'
const ROLE = new RegExp(`${PAPER}?\\s*${POSITION}(?:[一-鿿]{0,2}组)?`, 'gu')
const OWN_ROLE = new RegExp(`^[□■●◆○▲\\s]*${PAPER}\\s*${POSITION}`, 'u')
const LABEL =
  /^文\s*[/／]\s*图\s*[：:/／|｜\s]\s*|^(?:文图|文|图|作者|撰文|采写|撰稿|供稿|来源|整理)\s*[：:/／|｜]\s*|^[□■◆○]\s*/u
const TAIL =
  /\s*(?:报道|摄影报道|文\s*[/／]\s*图|图\s*[/／]\s*文|文\s*[/／]\s*摄|摄\s*[/／]\s*文|文并摄|文|整理|编译|综合)$/u
const TITLE = /记者|通讯员|评论员|撰稿人|特派员|观察员|研究员|实习生/
const SENTENCE = /[。！？；!?;“”"《》]/

/**
 * A line that names who wrote the story, and nothing else: `本报记者 李润钊`, `本报记者 叶小钟 本报通讯员 杨辉`,
 * `□ 记者 王刚`, `文/图 张三`, `作者：李四`, `本报评论员`.
 */
export function isByline(source: string): boolean {
  const text = source.trim()
  if (text.length < 2 || text.length > LONGEST || SENTENCE.test(text)) return false
  const label = LABEL.exec(text)?.[0] ?? ''
  if (label === '' && !TITLE.test(text)) return false
  const owned = OWN_ROLE.test(text)
  let spaced = false
  let roles = 0
  const rest = text.slice(label.length).replace(TAIL, '')
  const names = splitNames(
    rest
      .replace(ROLE, (_role, ...found: unknown[]) => {
        const at = found.findLast((value) => typeof value === 'number') as number
        roles++
        if (/[\s：:]/.test(rest[at + _role.length] ?? ' ')) spaced = true
        return ' '
      })
      .replace(/[：:（）()]/g, ' '),
  )
  if (roles === 0 && label === '') return false
  if (names.length === 0) return roles > 0 && owned && text.length <= 12
  if (names.length > 12) return false
  // 记者走进车间 is no byline: without a blank after the role, each name must be one.
  return spaced || label !== '' ? names.every(isNameLike) && names.some(isName) : names.every(isName)
}

const SOURCE =
  /^(?:据|综合|来源)?\s*(?:新华社|中新社|中新网|人民网|人民日报|央视|本报|\p{Script=Han}{2,8}(?:日报|晚报|网|社|报))?\s*(?:供?稿|发|电|讯|专电|报道|综合报道?|消息)?$/u

/** The line or bracket that closes a story: `（李明）`, `（本报记者 王刚）`, `（据新华社）`, `（综合）`. */
export function isSignature(source: string): boolean {
  const match = /^[（(]([^（）()]{1,40})[）)]$/u.exec(source.trim())
  if (!match) return false
  const inside = match[1]!.trim()
  if (inside.length < 2) return false
  return isNames(inside) || isByline(inside) || SOURCE.test(inside)
}

/** The closing signature at the end of a paragraph, after its stop: where it begins, or -1. */
export function signatureAt(text: string): number {
  if (!/[）)]$/.test(text)) return -1
  const from = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('))
  if (from <= 0 || text.length - from > 42) return -1
  return /[。！？”…]\s*$/u.test(text.slice(Math.max(0, from - 3), from)) && isSignature(text.slice(from))
    ? from
    : -1
}
