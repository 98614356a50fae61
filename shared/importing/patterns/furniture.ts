/** Longest line of page furniture, in characters. */
const LONGEST = 90

const EDITOR =
  /^(?:本版|本期|本刊)?(?:责任编辑|责编|责任校对|执行主编|执行编辑|主编|副主编|编辑|值班编委|值班主任|值班编辑|版式编辑|版式设计|版面设计|版式|美术编辑|美编|视觉|校对|检校|审校|组版|国内统一刊号|国内统一连续出版物号|邮发代号|零售价|电子邮箱|编辑信箱|信箱|投稿邮箱|邮箱|电话|新闻热线|热线|广告热线|传真|邮编|邮政编码|地址|网址|微信|微博|E-?mail|Tel)(?:\/(?:版式|校对|美编|编辑|校对|设计))*[：:\s|/]/iu
const PAPER =
  /^\p{Script=Han}{2,6}(?:日报|晚报|早报|晨报|时报|商报|周报|导报|都市报|青年报|法治报|法制报|教育报|农民报|消费者报|周刊|周末)$/u
const SECTION = /^[\p{Script=Han}·]{2,6}$/u
const STRONG: readonly RegExp[] = [
  /^第?[A-Z]?\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[-—~至]?\s?\d{0,3}\s?版(?:[·|:：]?\p{Script=Han}{0,6})?$/u,
  /^\p{Script=Han}{0,6}[A-D]?\d{2}版?$/u,
  /^[A-Z]\d{1,2}$/,
  /^(?:公元)?\d{4}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?日?(?:（?(?:星期|周)[一二三四五六日天]）?)?$/u,
  /^(?:星期|周|礼拜)[一二三四五六日天]$/u,
  /^(?:农历|夏历)?\p{Script=Han}{2,3}年[\p{Script=Han}]{2,6}月[\p{Script=Han}]{2,3}$/u,
  /^农历\p{Script=Han}{2,8}$/u,
  /^(?:总第|第)\s?[\d,，]+\s?(?:期|号)$/u,
  /^(?:国内统一(?:连续出版物号|刊号)|邮发代号|国外代号|零售价|每份|定价|今日)[：:\d\p{Script=Han}].{0,24}$/iu,
  /^CN\s?\d{2}\s?[-—]\s?\d{4}(?:\/\w+)?$/i,
  /^https?:\/\/\S+$|^www\.\S+$/i,
  /^[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}$/,
  /^[A-Z][A-Z' ’.]{3,30}(?:DAILY|NEWS|TIMES|POST|WEEKLY)$/,
]
const WEAK = /^(?:[·|｜/—\-–~]+|\d{1,3}|\d{1,2}[月日]|版)$/u
const DATE = /(\d{4})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})\s?日?/u
const PAGE_NUMBER = /^[-—–·~\s]{0,6}\d{1,3}[-—–·~\s]{0,6}$/u

export interface Furniture {
  /** The date it names, YYYY-MM-DD, or null. */
  date: string | null
}

/**
 * Page furniture (报头, 报眉, 中缝): the paper's name, date, weekday, page number, section with its number, editors,
 * telephone. Told by every word of a short line being such; null when one is not.
 */
export function furniture(source: string): Furniture | null {
  const text = source.trim()
  if (text === '' || text.length > LONGEST || /[。！？；]/.test(text)) return null
  const found = DATE.exec(text)
  const date = found ? `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}` : null
  if (PAGE_NUMBER.test(text) || EDITOR.test(text) || PAPER.test(text)) return { date }
  // 2021年 12月 3日 and 第 4 版 are one word each.
  const tight = text.replace(/(\d)\s+(?=[年月日版期])|([年月第])\s+(?=\d)/gu, '$1$2')
  let strong = 0
  for (const token of tight.split(/[\s\u3000|｜]+/u).filter(Boolean)) {
    if (STRONG.some((pattern) => pattern.test(token))) strong++
    else if (!PAPER.test(token) && !SECTION.test(token) && !WEAK.test(token)) return null
    else if (PAPER.test(token)) strong++
  }
  return strong > 0 ? { date } : null
}

const JUMP =
  /^[（(【▲▼△▽→←\s]*(?:紧|上)?(?:下|上)?(?:转|接)(?:第?\s?[A-Z]?\d{1,2}|第?[一二三四五六七八九十]{1,3})\s?版[^。]{0,24}$/u
const FORWARD = /转/

/** 下转第3版, 上接第1版: which way the jump goes, or null. */
export function jumpKind(source: string): 'forward' | 'back' | null {
  const text = source.trim()
  if (text.length > 40 || !JUMP.test(text)) return null
  return FORWARD.test(text) ? 'forward' : 'back'
}

const JUMP_TAIL =
  /[（(](?:紧)?(?:下)?转(?:第?\s?[A-Z]?\d{1,2}|第?[一二三四五六七八九十]{1,3})\s?版[^（）()]{0,20}[）)]\s*$/u

/** True when the paragraph ends with a jump line in brackets. */
export const endsWithJump = (text: string): boolean =>
  JUMP_TAIL.test(text.slice(-40)) || jumpKind(text) === 'forward'

const CONTACTS = /(?:电话|热线|手机|微信|地址|邮箱|网址)[：:]|1\d{10}|\d{3,4}-\d{7,8}/gu

/** An advertisement by its looks: marked 广告, or a short line with two or more ways to reach somebody. */
export const isAdvertisement = (text: string): boolean =>
  /^[【·\s]*(?:广告|公益广告|形象广告|分类广告)[】·\s]*$/u.test(text) ||
  (text.length <= 80 && !/[。！？]/.test(text) && (text.match(CONTACTS)?.length ?? 0) >= 2)
