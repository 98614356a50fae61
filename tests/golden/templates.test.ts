import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exportPages } from '../../electron/main/export/exportPage'
import type { Issue } from '@shared/model/issue'
import { HOUSE_TEMPLATES } from '@shared/templates/house'
import { compareWithGolden, render, TOLERANCE } from '../helpers/golden'
import { SAMPLE, sampleIssue } from '../helpers/issues'
import { templatePage } from '../helpers/templatePage'
import { temporaryFolder } from '../helpers/temporary'

const DPI = 36

it('pages made from the templates look as they did', async () => {
  const made = []
  for (const [n, template] of HOUSE_TEMPLATES.entries()) made.push(await templatePage(template, n + 1))
  const issue: Issue = {
    ...(await sampleIssue()).issue,
    imprint: ['国内统一连续出版物号 CN 00-0000', '第 1 期'],
    pages: made.map(({ page }) => page.number),
  }
  const { file } = await exportPages({
    dir: SAMPLE,
    content: { issue, pages: made.map(({ page }) => page), stories: made.flatMap(({ stories }) => stories) },
    pages: null,
    out: join(temporaryFolder(), 'templates.pdf'),
    creator: 'Banxin test',
    createdAt: new Date('2026-11-20T00:00:00Z'),
  })
  const pdf = readFileSync(file)
  for (const [n, { id }] of HOUSE_TEMPLATES.entries()) {
    const found = compareWithGolden(`template-${id}`, render(pdf, n + 1, DPI))
    expect(found.pixels, `${id}, see test-results/golden`).toBeLessThanOrEqual(TOLERANCE.pixels)
    expect(found.tile, `${id}, see test-results/golden`).toBeLessThanOrEqual(TOLERANCE.tile)
  }
  for (const [n, { overset, holes }] of made.entries()) {
    expect(overset, HOUSE_TEMPLATES[n]!.id).toBe(0)
    expect(holes, HOUSE_TEMPLATES[n]!.id).toBeLessThanOrEqual(40)
  }
}, 300_000)
