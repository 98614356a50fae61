/** photo: the line is a picture's alone (摄, 供图); both: the writer took the picture too (文/图). */
export type CreditKind = 'photo' | 'both'

const LONGEST = 48
const BOTH =
  /(?:文\s*[/／、]?\s*图|图\s*[/／]\s*文|文\s*[/／]\s*摄|摄\s*[/／]\s*文|文并摄|摄影报道|图文报道)\s*[）)]?$/u
const PHOTO = /(?:\s|[\p{Script=Han}·）)]{1,14}[/／]?)(?:摄影?|供图|供片|图)\s*[）)]?$/u
const SUPPLIED =
  /^[（(]?(?:(?:图片|照片|本版图片)?(?:均?由)?[\p{Script=Han}·\s]{0,16}(?:供图|提供)|(?:图片|照片)?来源[：:\s].{1,20}|资料(?:图片?|照片)|网络图片|新华社[发照]片?|\p{Script=Han}{2,6}社发)[）)]?$/u
const LED = /^[（(]?(?:本版|本组)?(?:摄影|图片|照片|图|摄|文\s*[/／]?\s*图)\s*[/／：:]\s*\S.{0,30}$/u
// Words that end in 摄 or 图 and are no credit.
const WORD =
  /(?:拍摄|航摄|地图|蓝图|企图|意图|试图|构图|插图|版图|宏图|路线图|示意图|效果图|力图|妄图|截图|导图|图书|绘图|看图)$/u
const WHO = /记者|通讯员|本报|新华社|摄影|供图|\s|^[（(]?\p{Script=Han}{2,4}\s?(?:摄|图)|[/／]/u

/** What credit the line is, or null: `本报通讯员 沈岳 摄`, `王一 文/图`, `图/李明`, `（受访者供图）`, `资料图片`. */
export function creditKind(source: string): CreditKind | null {
  const text = source.trim()
  if (text.length < 3 || text.length > LONGEST || /[。！？；，!?;]/.test(text)) return null
  if (!/[摄图供片照源发]/.test(text)) return null
  const bare = text.replace(/[）)]$/, '')
  if (BOTH.test(text)) return 'both'
  if (/^[（(]?文\s*[/／]?\s*图\s*[/／：:\s]/u.test(text)) return 'both'
  if (SUPPLIED.test(text)) return 'photo'
  if (LED.test(text) && !/^图[：:]/.test(text)) return 'photo'
  return PHOTO.test(text) && !WORD.test(bare) && WHO.test(text) && !/制图$/.test(bare) ? 'photo' : null
}

/** Where a credit begins that stands at the end of a caption's paragraph (`……。本报记者 王一 摄`), or -1. */
export function creditAt(text: string): number {
  const tail = text.slice(-LONGEST - 2)
  if (!/(?:摄|摄影|供图|文\s?[/／]\s?图|摄影报道|提供|资料图片?|发)\s*[）)]?$/u.test(tail)) return -1
  let cut = -1
  for (let i = tail.length - 4; i >= 0; i--)
    if ('。！？”"…'.includes(tail[i]!) || (tail[i] === '）' && i < tail.length - 4)) {
      cut = i + 1
      break
    }
  if (cut < 0 && text.length <= LONGEST) return -1
  if (cut < 0) return -1
  const credit = tail.slice(cut).trim()
  const from = text.length - tail.length + cut
  if (creditKind(credit) === null) return -1
  // 他用镜头记录下来。这张照片由他拍摄: a sentence is no credit.
  return credit.length <= 36 && from > 0 ? from : -1
}

const CUE = /^(?:[▲△▼▽◀▶←→↑↓]|图[为中：:]|[上下左右题组]图|题照|图[①-⑳\d一二三四五六]|[（(]?图\s?[①-⑳\d])/u

/** True when the paragraph says itself that it describes a picture: 图为…, 上图：…, ▲…. */
export const isPictureText = (text: string): boolean => CUE.test(text)
