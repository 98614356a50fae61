import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { displayListSchema } from '@shared/format/schema/displayList'
import { MARK_FACES } from '@shared/layout/fonts/catalogue'
import type { Story } from '@shared/model/story'
import type { TextLeaf } from '@shared/model/text'
import { banxin, madeUp } from '../../helpers/commandLine'
import { renamed } from '../../helpers/fontFiles'
import { haveMarkFaces } from '../../helpers/markFaces'
import { inked, pdfFonts, pdfText, qpdfCheck } from '../../helpers/poppler'
import { temporaryFolder } from '../../helpers/temporary'

const KAI: TextLeaf = { text: '楷体一段话，写在这里。', kai: true }
const FANG: TextLeaf = { text: '仿宋一段话，也在这里。', fang: true }

/** Exports a page whose first story begins with these leaves. */
async function exported(...leaves: TextLeaf[]) {
  const folder = temporaryFolder()
  const dir = await madeUp(undefined, folder)
  const stories = readdirSync(join(dir, 'stories')).map((file) => join(dir, 'stories', file))
  const file = stories.find((path) => (JSON.parse(readFileSync(path, 'utf8')) as Story).kind === 'story')!
  const story = JSON.parse(readFileSync(file, 'utf8')) as Story
  story.blocks[0]!.children = [...leaves, { text: '其余的话。' }]
  writeFileSync(file, JSON.stringify(story))
  const [pdf, list] = [join(folder, 'page.pdf'), join(folder, 'list.json')]
  const { code, err } = await banxin(['export', dir, '--out', pdf, '--display-list', list])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const { pages } = displayListSchema.parse(JSON.parse(readFileSync(list, 'utf8')))
  const items = pages.flatMap((page) => page.items)
  const fontOf = (text: string): Set<string> =>
    new Set(
      items.flatMap((item) =>
        item.type === 'glyphs' &&
        item.glyphs.some(({ char }) => text.includes(char) && /\p{Script=Han}/u.test(char))
          ? [item.font]
          : [],
      ),
    )
  return { bytes: readFileSync(pdf), items, fontOf }
}

describe('text marked 楷体 and 仿宋', () => {
  it.skipIf(!haveMarkFaces())('is set in those faces, whose subsets the PDF embeds', async () => {
    const { bytes, fontOf } = await exported(KAI, FANG)
    expect(fontOf('楷')).toEqual(new Set([MARK_FACES[0]!.id]))
    expect(fontOf('仿')).toEqual(new Set([MARK_FACES[1]!.id]))
    const rows = pdfFonts(bytes)
    const row = (id: string) => rows.find(({ name }) => name.endsWith(id))
    expect(row(MARK_FACES[0]!.id)).toMatchObject({
      type: 'CID TrueType',
      embedded: true,
      subset: true,
      unicode: true,
    })
    // CID-keyed CFF outlines.
    expect(row(MARK_FACES[1]!.id)).toMatchObject({
      type: 'CID Type 0C',
      embedded: true,
      subset: true,
      unicode: true,
    })
    qpdfCheck(bytes)
    expect(inked(pdfText(bytes))).toContain(`${KAI.text}${FANG.text}其余的话。`)
  })

  it('takes the newsroom’s faces in the app’s own folder without being told', async () => {
    const config = temporaryFolder()
    const folder = join(config, 'Banxin', 'fonts')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'hewan.ttf'), renamed('HewanKai-Regular', '河湾楷体'))
    vi.stubEnv('BANXIN_FONTS', '')
    vi.stubEnv('XDG_CONFIG_HOME', config)
    vi.stubEnv('APPDATA', config)
    try {
      const { fontOf } = await exported(KAI)
      // On macOS the folder is in the home directory, which a test leaves alone.
      if (process.platform !== 'darwin') expect(fontOf('楷')).toEqual(new Set(['HewanKai-Regular']))
    } finally {
      vi.unstubAllEnvs()
    }
  })
})

describe('着重号', () => {
  it('are round: boxes whose radius is half their side', async () => {
    const { items } = await exported({ text: '注意安全', dots: true })
    const dots = items.flatMap((item) => (item.type === 'box' && item.radius !== undefined ? [item] : []))
    expect(dots).toHaveLength(4)
    for (const { width, height, radius, fill } of dots) {
      expect(width).toBe(height)
      expect(radius).toBeCloseTo(width / 2, 3)
      expect(fill).toEqual([0, 0, 0, 100])
    }
  })
})
