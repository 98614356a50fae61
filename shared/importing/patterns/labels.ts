/** lead-in: one paragraph before the story (编者按); appendix: as many as follow (相关链接). */
export type BoxKind = 'lead-in' | 'appendix'

const LEAD_IN = [
  '阅读提示',
  '编者按',
  '编者的话',
  '核心提示',
  '内容提要',
  '内容提示',
  '新闻提示',
  '提要',
  '摘要',
  '导读',
  '导语',
  '开栏的话',
  '开栏语',
  '编辑提示',
  '引子',
]
const APPENDIX = [
  '相关链接',
  '新闻链接',
  '延伸阅读',
  '相关阅读',
  '相关新闻',
  '背景链接',
  '政策链接',
  '法条链接',
  '知识链接',
  '链接',
  '新闻背景',
  '背景资料',
  '背景',
  '资料',
  '小资料',
  '资料卡',
  '小贴士',
  '温馨提示',
  '名词解释',
  '名片',
  '人物名片',
  '人物简介',
  '人物小传',
  '作者简介',
  '档案',
  '记者手记',
  '采访手记',
  '采访札记',
  '手记',
  '记者观察',
  '记者点评',
  '专家点评',
  '专家观点',
  '专家说法',
  '点评',
  '短评',
  '微评',
  '快评',
  '编后',
  '编后语',
  '编余',
  '数说',
  '数读',
  '数据',
  '知道一点',
  '知多少',
  '问答',
  '声音',
  '新闻+',
  '新闻助读',
  '新闻深一度',
  '对话',
  '旁白',
  '评论',
  '相关案例',
  '案例',
  '以案说法',
  '律师说法',
  '法官说法',
  '新闻内存',
]
const KINDS: ReadonlyMap<string, BoxKind> = new Map<string, BoxKind>([
  ...LEAD_IN.map((word) => [word, 'lead-in'] as const),
  ...APPENDIX.map((word) => [word, 'appendix'] as const),
])
/** Words that also begin ordinary sentences: only a bracket or a colon makes a label of them. */
const ORNAMENT = '[【\\[［（(〔■●◆▲★☆□◇○·\\s]*'
const INLINE = new RegExp(
  `^(${ORNAMENT}([\\p{Script=Han}+]{2,6})\\s*(?:[】\\]］）)〕]\\s*[：:]?|[：:]))\\s*(?=\\S)`,
  'u',
)
const ALONE = new RegExp(`^${ORNAMENT}([\\p{Script=Han}+]{2,6})[】\\]］）)〕■●◆▲★☆□◇○·：:\\s]*$`, 'u')

/** The kind of box that a line of its own opens (`阅读提示`, `【相关链接】`), or null. */
export function boxLabel(text: string): BoxKind | null {
  const match = text.length <= 24 ? ALONE.exec(text.trim()) : null
  return match ? (KINDS.get(match[1]!) ?? null) : null
}

/** A box opened within a heading: 记者手记：一碗面里的乡愁. */
export function boxHeading(text: string): BoxKind | null {
  const match = INLINE.exec(text.slice(0, 24))
  return match ? (KINDS.get(match[2]!) ?? null) : null
}

/** A box whose label begins the paragraph itself (`编者按：近日……`): its kind and the label's length, or null. */
export function inlineLabel(text: string): { kind: BoxKind; length: number } | null {
  const match = INLINE.exec(text.slice(0, 24))
  const kind = match ? KINDS.get(match[2]!) : undefined
  if (!match || !kind) return null
  const bracketed = /^[【[［（(〔]/.test(match[1]!.trim())
  // 数据：… or 背景：… within a story is a sentence; the bracket, or a word used for nothing else, makes it a label.
  return bracketed || match[2]!.length >= 3 ? { kind, length: match[1]!.length } : null
}

const BRIEFS =
  /^[【■●◆\s]*(?:简讯|短讯|快讯|要闻简报|新闻简报|一句话新闻|简明新闻|一周简讯|国内简讯|国际简讯|工会简讯|各地简讯|新闻速览|速览|集装箱|动态|[\p{Script=Han}]{2,4}(?:简讯|短波|动态|速递|快览))[】■●◆：:\s]*$/u

/** The label over a list of briefs (简讯). */
export const isBriefsLabel = (text: string): boolean => text.length <= 14 && BRIEFS.test(text)

/** A column's logo by its looks: 【新春走基层】, · 广告 ·. */
export const isLogo = (text: string): boolean =>
  text.length <= 18 &&
  (/^【[^【】]{2,14}】$/u.test(text) || /^[·■◆●★]\s?[^·■◆●★。，]{2,12}\s?[·■◆●★]$/u.test(text))
