import { isByline } from './byline'

const AGENCY =
  '(?:本报|本网|本刊|本社|本台|新华社|新华网|中新社|中新网|人民网|央视网|央广网|中国网|澎湃|法新社|路透社|美联社|塔斯社|共同社|韩联社|\\p{Script=Han}{2,6}(?:日报|晚报|早报|时报|晨报|商报|都市报|通讯社))'
const PLACE = '[\\p{Script=Han}·]{0,12}?'
const DATE = '\\s?(?:\\d{1,4}\\s?年\\s?)?(?:\\d{1,2}\\s?月\\s?)?(?:\\d{1,2}\\s?日\\s?)?'
const BRACKET = '(?:\\s?[（(][^（）()]{0,120}(?:[（(][^（）()]{0,40}[）)][^（）()]{0,80})*[）)])'

const WIRE = new RegExp(
  `^[【\\[]?(?:据|综合)?\\s?(?:${AGENCY}[、\\s]?){1,2}${PLACE}(${DATE})(综合讯|讯|专电|电|消息)[】\\]]?(${BRACKET})?`,
  'u',
)
const REPORTED =
  /^\s*(?:(?:本报)?(?:特约|见习|实习)?(?:记者|通讯员)[\p{Script=Han}·、\s]{1,40}?)+(?:从[^，。]{1,16})?(?:报道|摄影报道)(?=[\s：:，,])/u
// 本报通讯员, 本报讯息, 本报电话 …: words that only begin like a dateline.
const NOT_WIRE = /^(?:员|社|录|稿|息|号|问|飞|话|视|台|子|力|器|影|商|网|梯|气|动)/
const CALLED = new RegExp(`^[（(]([^（）()]{2,80})[）)]`, 'u')

/**
 * Length of the dateline (电头) with which the text begins, 0 when there is none: `本报讯（记者王鑫 方大丰）`,
 * `本报北京12月2日电（记者郝赫）`, `新华社华盛顿12月2日电`, `据新华社电`, `本报讯 记者王鑫报道：`, `（记者王鑫）`.
 */
export function datelineLength(text: string): number {
  const head = text.slice(0, 320)
  const called = CALLED.exec(head)
  // （本报记者 王刚） with nothing after it is a signature.
  if (called) {
    const follows = head.slice(called[0].length).trim() !== ''
    return follows && isByline(called[1]!) && /记者|通讯员/.test(called[1]!) ? called[0].length : 0
  }
  const wire = WIRE.exec(head)
  if (!wire) return 0
  if (/通讯$/.test(wire[0])) return 0
  const [whole, date, kind, bracket] = wire
  const rest = head.slice(whole.length)
  if (bracket === undefined) {
    if (NOT_WIRE.test(rest)) return 0
    // 本报电… without a date, bracket, blank or mark is a word, not a wire.
    const loose = kind === '讯' || kind === '综合讯'
    if (!loose && date?.trim() === '' && rest !== '' && !/^[\s：:，,“"】]/u.test(rest)) return 0
    if (kind === '消息' && !/^[\s：:，,]/u.test(rest)) return 0
  }
  let length = whole.length
  const reported = bracket === undefined ? REPORTED.exec(rest) : null
  if (reported) length += reported[0].length
  const colon = /^\s?[：:]/u.exec(head.slice(length))
  return length + (colon?.[0].length ?? 0)
}
