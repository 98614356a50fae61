import { isHan } from '../text/characters'

// The commonest surnames (百家姓 by frequency, about 99 % of people), then two-character ones.
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺肖闫涂洛敬寇麻初楼展相帅'.split(
    '',
  ),
)
const DOUBLE = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '夏侯',
  '端木',
  '长孙',
  '宇文',
])

const SEPARATORS = /[\s、，,/]+/

/** One person's name: a known surname and one or two 汉字 more, or a name with `·`. */
export function isName(token: string): boolean {
  if (token.includes('·')) return /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,10}){1,4}$/u.test(token)
  if (!Array.from(token).every(isHan)) return false
  if (DOUBLE.has(token.slice(0, 2))) return token.length === 3 || token.length === 4
  return SURNAMES.has(token[0] ?? '') && (token.length === 2 || token.length === 3)
}

/** Looks like a name by its length only, for where the words before it leave no doubt. */
export const isNameLike = (token: string): boolean => isName(token) || /^\p{Script=Han}{2,4}$/u.test(token)

/** Splits a list of names; `王 刚`, parted by a blank for the sake of its width, counts as one. */
export function splitNames(text: string): string[] {
  const tokens = text.trim().split(SEPARATORS).filter(Boolean)
  const names: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    if (token.length === 1 && next?.length === 1) {
      names.push(token + next)
      i++
    } else names.push(token)
  }
  return names
}

/** True for one to six names and nothing else. */
export function isNames(text: string): boolean {
  if (text.length > 40) return false
  const names = splitNames(text)
  return names.length > 0 && names.length <= 6 && names.every(isName)
}
