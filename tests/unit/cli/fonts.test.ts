import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSchema } from '@shared/format/schema/check'
import { displayListSchema } from '@shared/format/schema/displayList'
import type { Issue } from '@shared/model/issue'
import type { IssueStyles } from '@shared/model/issueStyles'
import { banxin, madeUp } from '../../helpers/commandLine'
import { haveOtf, OTF, renamed, withFsType } from '../../helpers/fontFiles'
import { inked, pdfFonts, pdfText, qpdfCheck } from '../../helpers/poppler'
import { temporaryFolder } from '../../helpers/temporary'

let folder: string
let dir: string
let fonts: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-fonts-'))
  dir = await madeUp(undefined, folder)
  fonts = join(folder, 'fonts')
  mkdirSync(fonts)
  const font = renamed('HewanHei-Regular', '河湾黑', 2)
  writeFileSync(join(fonts, 'hewan.ttf'), font)
  writeFileSync(join(fonts, 'closed.ttf'), withFsType(renamed('Closed', '不准用', 2), 2))
  if (haveOtf()) copyFileSync(OTF, join(fonts, 'nimbus.otf'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function style(styles: IssueStyles): void {
  const file = join(dir, 'issue.json')
  const issue = JSON.parse(readFileSync(file, 'utf8')) as Issue
  writeFileSync(file, JSON.stringify({ ...issue, styles }))
}

async function exported(...argv: string[]) {
  const to = temporaryFolder()
  const [pdf, list] = [join(to, 'page.pdf'), join(to, 'list.json')]
  const { code, err } = await banxin(['export', dir, '--out', pdf, '--display-list', list, ...argv])
  expect(code).toBe(0)
  const { pages } = displayListSchema.parse(JSON.parse(readFileSync(list, 'utf8')))
  const items = pages.flatMap((page) => page.items).flatMap((item) => (item.type === 'glyphs' ? [item] : []))
  return { bytes: readFileSync(pdf), items, err }
}

const bodyFonts = ({ items }: Awaited<ReturnType<typeof exported>>) =>
  new Set(items.filter(({ role }) => role === 'body').map(({ font }) => font))

describe('--fonts', () => {
  it('sets and embeds the newsroom’s face that the styles name, and says what is refused', async () => {
    style({ roles: { body: { font: 'HewanHei-Regular' } } })
    const result = await exported('--fonts', fonts)
    expect(bodyFonts(result)).toEqual(new Set(['HewanHei-Regular']))
    expect(result.err).toMatch(/^banxin: 字体未用 .*closed\.ttf: .*禁止嵌入/m)
    const row = pdfFonts(result.bytes).find(({ name }) => name.endsWith('HewanHei-Regular'))
    expect(row).toMatchObject({ embedded: true, subset: true, unicode: true })
    qpdfCheck(result.bytes)
  })

  it('sets in the house face what is not there; check warns and names it', async () => {
    style({ roles: { body: { font: 'HewanHei-Regular' } } })
    expect(bodyFonts(await exported())).toEqual(new Set(['NotoSerifSC-Regular']))
    const codes = async (...argv: string[]) => {
      const { out } = await banxin(['check', dir, '--json', ...argv])
      return checkSchema.parse(JSON.parse(out)).findings.filter(({ code }) => code.endsWith('-font'))
    }
    expect(await codes()).toMatchObject([
      { level: 'warning', code: 'missing-font', file: 'issue.json', place: '/styles/roles/body/font' },
    ])
    expect((await codes())[0]!.message).toContain('HewanHei-Regular')
    expect(await codes('--fonts', fonts)).toMatchObject([{ code: 'refused-font' }])
  })

  it('keeps to the setting that the styles ask for', async () => {
    style({})
    const house = await exported()
    style({ composition: { lineEnd: 'full', breaking: 'first-fit' } })
    const other = await exported()
    expect(JSON.stringify(other.items)).not.toBe(JSON.stringify(house.items))
    expect(inked(pdfText(other.bytes)).length).toBeGreaterThan(100)
  })

  it.skipIf(!haveOtf())('embeds CFF outlines of an OTF', async () => {
    style({ roles: { body: { font: 'NimbusRoman-Regular' } } })
    const result = await exported('--fonts', fonts)
    // Han comes from the next face of the chain, figures and Latin from the OTF.
    expect([...bodyFonts(result)].sort()).toEqual(['NimbusRoman-Regular', 'NotoSerifSC-Regular'])
    const row = pdfFonts(result.bytes).find(({ name }) => name.endsWith('NimbusRoman-Regular'))
    expect(row).toMatchObject({ type: 'CID Type 0C', embedded: true, subset: true, unicode: true })
    qpdfCheck(result.bytes)
    const set = result.items.filter(({ font }) => font === 'NimbusRoman-Regular')
    const text = inked(pdfText(result.bytes))
    for (const { glyphs } of set)
      expect(text).toContain(
        glyphs
          .map(({ char }) => char)
          .join('')
          .trim(),
      )
  })

  it('refuses a folder that is not there, and styles that are wrong', async () => {
    style({})
    const { code, err } = await banxin(['check', dir, '--fonts', join(fonts, 'none')])
    expect(code).toBe(2)
    expect(err).toContain(join(fonts, 'none'))
    style({ roles: { body: { sizePt: 40 } } })
    const wrong = await banxin(['check', dir])
    expect(wrong.code).toBe(1)
    expect(wrong.out).toMatch(/issue\.json.*styles.*body.*sizePt/)
    style({})
  })
})
