import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { displayListSchema } from '@shared/format/schema/displayList'
import type { DisplayPage } from '@shared/layout/display/types'
import { exportPages } from '../../../electron/main/export/exportPage'
import { expectPopplerAgrees, expectSameGlyphs } from '../../helpers/comparePdf'
import { pdfFonts, pdfInfo, qpdfCheck } from '../../helpers/poppler'
import { hasRealPage, realPage } from '../../helpers/realPage'
import { expectStoriesCopied } from '../../helpers/storyText'
import { temporaryFolder } from '../../helpers/temporary'

describe.skipIf(!hasRealPage)('a real page (skipped where its text is not at hand)', () => {
  it('comes out of the PDF whole, glyph for glyph', async () => {
    const folder = temporaryFolder()
    const content = realPage()
    const { file, report } = await exportPages({
      dir: folder,
      content,
      pages: [1],
      out: join(folder, 'page.pdf'),
      displayList: join(folder, 'list.json'),
      creator: 'Banxin test',
      createdAt: new Date('2021-12-02T20:00:00Z'),
    })
    const bytes = readFileSync(file)
    const list = displayListSchema.parse(JSON.parse(readFileSync(join(folder, 'list.json'), 'utf8')))
    const pages = list.pages as DisplayPage[]
    expectSameGlyphs(bytes, pages)
    expectPopplerAgrees(bytes, pages)
    const fits = report.stories.map(({ id, ...fit }) => ({ story: id, ...fit }))
    expect(expectStoriesCopied(bytes, pages, content.stories, fits)).toBeGreaterThan(4000)
    for (const font of pdfFonts(bytes))
      expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
    expect(pdfInfo(bytes).get('Title')).toBe('工人日报 2021-12-03 第1版')
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors found')
    expect(report.page.overlaps).toBe(0)
    expect(report.composition.kinsokuViolations).toBe(0)
    expect(report.missingGlyphs).toEqual([])
  })
})
