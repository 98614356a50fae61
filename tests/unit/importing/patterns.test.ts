import { describe, expect, it } from 'vitest'
import { isByline, isSignature, signatureAt } from '@shared/importing/patterns/byline'
import { creditAt, creditKind } from '@shared/importing/patterns/credit'
import { datelineLength } from '@shared/importing/patterns/dateline'
import { furniture, isAdvertisement, jumpKind } from '@shared/importing/patterns/furniture'
import { boxLabel, inlineLabel, isBriefsLabel } from '@shared/importing/patterns/labels'
import { beginsInMidSentence, endsSentence } from '@shared/importing/patterns/sentence'

describe('bylines', () => {
  it.each([
    '本报记者 李润钊',
    '本报记者 叶小钟 本报通讯员 杨辉',
    '本报记者叶小钟 通讯员杨辉',
    '□ 本报记者 王 刚',
    '■ 记者 欧阳明',
    '文/图 本报记者 卫南',
    '作者：李明',
    '本报评论员',
    '本报记者 阿依古丽·买买提',
    '新华社记者 林一 王二',
    '江城晚报全媒体记者 周禾 文/图',
  ])('%s', (text) => expect(isByline(text)).toBe(true))
  it.each([
    '记者走进车间',
    '记者了解到，项目已经完成。',
    '本报记者看到的一幕',
    '通讯员培训班开班',
    '李明',
    '',
    '老码头的吊车',
  ])('not %s', (text) => expect(isByline(text)).toBe(false))
})

describe('signatures', () => {
  it.each(['（李明）', '（本报记者 王刚）', '(王刚 李明)', '（据新华社）', '（欧阳明）'])('%s', (text) =>
    expect(isSignature(text)).toBe(true),
  )
  it.each(['（二期）', '（试行）', '（下转第3版）', '（笑）', '李明'])('not %s', (text) =>
    expect(isSignature(text)).toBe(false),
  )
  it('is told at the end of a paragraph only after a stop', () => {
    expect(signatureAt('水库放水了。（李明）')).toBe(6)
    expect(signatureAt('接班的是小李（李明）')).toBe(-1)
  })
})

describe('datelines', () => {
  it.each([
    ['本报讯（记者王鑫 方大丰）', '近日'],
    ['本报讯 （记者 王鑫）', '近日'],
    ['本报北京12月2日电（记者郝赫）', '中国'],
    ['本报北京 12 月 2 日电 （记者郝赫）', '中国'],
    ['本报12月2日讯（记者郝赫（实习））', '今天'],
    ['新华社华盛顿12月2日电', '（完）气象'],
    ['据新华社电', ' 气象部门'],
    ['据新华社北京5月1日电（记者林一）', '今天'],
    ['新华社北京5月1日专电', ' 今天'],
    ['【本报讯】', '近日'],
    ['本报讯', '近日，水库放水。'],
    ['（记者王鑫）', '近日'],
    ['江城晚报讯（记者陆青）', '近日'],
    ['本报讯 记者江流 通讯员田园报道：', '粮站'],
  ])('%s', (dateline, rest) => {
    const length = datelineLength(dateline + rest)
    // 新华社…电（完）: what stands in brackets right after the wire goes with it.
    expect(length).toBeGreaterThanOrEqual(dateline.length)
    if (!rest.startsWith('（')) expect(length).toBe(dateline.length)
  })
  it.each([
    '本报通讯员 沈岳 摄',
    '本报电话总机拆除了。',
    '本报讯息栏目停办。',
    '新华社区的居民来了。',
    '（二期）工程开工。',
    '（本报记者 王刚）',
    '记者了解到，项目完成。',
    '',
  ])('not %s', (text) => expect(datelineLength(text)).toBe(0))
})

describe('credits', () => {
  it.each([
    ['本报通讯员 沈岳 摄', 'photo'],
    ['新华社记者 林一 摄', 'photo'],
    ['（丁海 摄）', 'photo'],
    ['丁海摄', 'photo'],
    ['受访者供图', 'photo'],
    ['（图片由石梁村提供）', 'photo'],
    ['资料图片', 'photo'],
    ['摄影：丁海', 'photo'],
    ['图/丁海', 'photo'],
    ['本报记者 卫南 文/图', 'both'],
    ['卫南 摄影报道', 'both'],
  ])('%s', (text, kind) => expect(creditKind(text)).toBe(kind))
  it.each(['这张照片由旅客拍摄', '一张手绘地图', '新校区效果图', '他企图', '丁海摄下了这一幕。'])(
    'not %s',
    (text) => expect(creditKind(text)).toBe(null),
  )
  it('is found at the end of a caption', () => {
    expect(creditAt('渔船驶出港湾。 丁海 摄')).toBe(7)
    expect(creditAt('渔船驶出港湾。（受访者供图）')).toBe(7)
    expect(creditAt('渔船驶出港湾。这张照片是旅客在岸上拍摄')).toBe(-1)
  })
})

describe('page furniture', () => {
  it.each([
    '工人日报 2021年12月3日 星期五',
    '2021年12月3日',
    '2021 年 12 月 3 日 星期五 第 4 版',
    '第4版',
    'A03 本地新闻',
    '要闻 04',
    '04',
    '- 3 -',
    '—— 12 ——',
    '责任编辑：周禾 版式：吕一丁',
    '责编/周禾',
    '江城晚报',
    '国内统一刊号：CN 11-0001',
    '新闻热线：0571-88001234',
    'https://www.example.cn',
  ])('%s', (text) => expect(furniture(text)).not.toBe(null))
  it.each([
    '水库放水',
    '2021年12月3日，水库放水。',
    '工人日报社长来访',
    '京津冀三地签约',
    '第4版《小店》的读者来信',
    '1000份保险',
  ])('not %s', (text) => expect(furniture(text)).toBe(null))
  it('tells the date it names', () =>
    expect(furniture('工人日报 2021年2月3日 星期三')).toEqual({ date: '2021-02-03' }))
  it('tells jumps', () => {
    expect(jumpKind('（下转第3版）')).toBe('forward')
    expect(jumpKind('▲上接第一版')).toBe('back')
    expect(jumpKind('紧接着第三版说明书发布')).toBe(null)
  })
  it('tells advertisements', () => {
    expect(isAdvertisement('青石驾校 电话：0571-88001234 地址：青石路8号')).toBe(true)
    expect(isAdvertisement('广告')).toBe(true)
    expect(isAdvertisement('他留下一个电话：88001234。')).toBe(false)
  })
})

describe('labels', () => {
  it('tells boxes by a line alone', () => {
    expect(boxLabel('阅读提示')).toBe('lead-in')
    expect(boxLabel('【相关链接】')).toBe('appendix')
    expect(boxLabel('■ 记者手记：')).toBe('appendix')
    expect(boxLabel('石梁村')).toBe(null)
  })
  it('tells boxes by the beginning of a paragraph', () => {
    expect(inlineLabel('编者按：城市的夜晚')).toEqual({ kind: 'lead-in', length: 4 })
    expect(inlineLabel('【链接】路灯')).toEqual({ kind: 'appendix', length: 4 })
    expect(inlineLabel('资料显示，路灯')).toBe(null)
    expect(inlineLabel('背景：十年前')).toBe(null)
  })
  it('tells lists of briefs', () => {
    expect(isBriefsLabel('简讯')).toBe(true)
    expect(isBriefsLabel('简讯三则的来历')).toBe(false)
  })
})

describe('sentences', () => {
  it.each([
    '好。',
    '好！”',
    '好？’”',
    '好……',
    '他说：“好。”',
    '（完。）',
    '放水了。（本报有删节）',
    'It works.',
  ])('end: %s', (text) => expect(endsSentence(text)).toBe(true))
  it.each(['好', '好，', '“代言人”', '（二期）', '好：', '好、', '', '3.5'])('go on: %s', (text) =>
    expect(endsSentence(text)).toBe(false),
  )
  it.each(['的稻田。', '们的账本', '了。', '，然后', '”他说', '着走了'])('begin elsewhere: %s', (text) =>
    expect(beginsInMidSentence(text)).toBe(true),
  )
  it.each(['的确如此', '的士司机', '了解到', '着力推进', '“好', '地里的稻子', '军说。', ''])(
    'may begin: %s',
    (text) => expect(beginsInMidSentence(text)).toBe(false),
  )
})
