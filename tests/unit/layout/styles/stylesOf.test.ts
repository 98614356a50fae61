import { describe, expect, it } from 'vitest'
import { makeFontBook } from '@shared/layout/fonts/book'
import { CATALOGUE } from '@shared/layout/fonts/catalogue'
import type { Face, FaceInfo, FontBook } from '@shared/layout/fonts/face'
import { HOUSE_STYLES } from '@shared/layout/styles/sheet'
import { ROLES } from '@shared/layout/styles/styles'
import { missingFaces, stylesOf } from '@shared/layout/styles/stylesOf'
import type { IssueStyles } from '@shared/model/issueStyles'

const info = (id: string, zh: string): FaceInfo => ({ id, family: id, weight: 400, name: { zh, en: id } })

/** A book with the catalogue's faces and others; `latin` ones have no Han. */
function book(extra: readonly FaceInfo[] = [], latin: readonly string[] = []): FontBook {
  const face = (id: string): Face => ({
    id,
    glyph: () => (latin.includes(id) ? 0 : 1),
    advance: () => 1,
    ink: () => ({ left: 0, right: 1, bottom: 0, top: 1 }),
    shape: () => [],
  })
  return makeFontBook(
    [...CATALOGUE, ...extra].map(({ id }) => face(id)),
    extra,
  )
}

const styled = (styles: IssueStyles) => ({ styles })

describe('stylesOf', () => {
  it('is the house style where the issue says nothing', () => {
    for (const issue of [{}, styled({}), styled({ roles: {} })])
      expect(stylesOf(issue, book())).toEqual(HOUSE_STYLES)
  })

  it('changes what the issue names and nothing else', () => {
    const sheet = stylesOf(
      styled({
        roles: { body: { font: 'NotoSansSC-Regular', sizePt: 10 }, headline: { font: 'NotoSansSC-Bold' } },
        composition: { kinsoku: 'strict', lineEnd: 'hang', breaking: 'first-fit' },
      }),
      book(),
    )
    expect(sheet.body).toMatchObject({
      font: 'NotoSansSC-Regular',
      sizePt: 10,
      color: HOUSE_STYLES.body.color,
    })
    expect(sheet.headline).toEqual({ ...HOUSE_STYLES.headline, font: 'NotoSansSC-Bold' })
    for (const role of ['body', 'dateline', 'caption'] as const)
      expect(sheet[role].paragraph).toEqual({
        ...HOUSE_STYLES[role].paragraph,
        kinsoku: 'strict',
        lineEnd: 'hang',
        breaking: 'first-fit',
      })
    for (const role of ROLES.filter((one) => !['body', 'headline', 'dateline', 'caption'].includes(one)))
      expect(sheet[role]).toEqual(HOUSE_STYLES[role])
  })

  it('gives the same object for the same content, whichever object says it', () => {
    const fonts = book()
    const styles: IssueStyles = { composition: { kinsoku: 'basic' } }
    expect(stylesOf(styled(structuredClone(styles)), fonts)).toBe(stylesOf(styled(styles), fonts))
    expect(stylesOf({}, fonts)).toBe(stylesOf({}, fonts))
    expect(stylesOf(styled({ composition: { kinsoku: 'gb' } }), fonts)).not.toBe(
      stylesOf(styled(styles), fonts),
    )
  })

  it('keeps the house face in the place of one that is not there, and tells of it', () => {
    const issue = styled({
      roles: { body: { font: 'FZSSK--GBK1-0', kai: 'X' }, deck: { font: 'NotoSansSC-Bold' } },
    })
    const fonts = book()
    expect(stylesOf(issue, fonts).body).toEqual(HOUSE_STYLES.body)
    expect(missingFaces(issue, fonts)).toEqual([
      { role: 'body', slot: 'font', font: 'FZSSK--GBK1-0' },
      { role: 'body', slot: 'kai', font: 'X' },
    ])
    expect(missingFaces({}, fonts)).toEqual([])
  })

  it('takes faces named 楷 and 仿宋 for text marked so, unless the issue names others', () => {
    const extra = [
      info('Kaisei', 'かいせい'),
      info('LatinKai-KaiTi', 'KaiTi'),
      { ...info('LXGWWenKai-Bold', '霞鹜文楷 粗'), weight: 700 },
      info('LXGWWenKaiMono-Regular', '霞鹜文楷等宽'),
      info('LXGWWenKai-Regular', '霞鹜文楷'),
      info('FZFSK--GBK1-0', '方正仿宋_GBK'),
      info('Other', '别的'),
    ]
    const fonts = book(extra, ['LatinKai-KaiTi'])
    const { body, caption } = stylesOf({}, fonts)
    expect(body).toMatchObject({ kai: 'LXGWWenKai-Regular', fang: 'FZFSK--GBK1-0' })
    expect(caption.kai).toBe('LXGWWenKai-Regular')
    expect(stylesOf(styled({ roles: { body: { kai: 'Other' } } }), fonts).body.kai).toBe('Other')
  })
})
