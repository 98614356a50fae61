import { describe, expect, it } from 'vitest'
import type { DisplayItem, GlyphsItem } from '@shared/layout/display/types'
import { BLACK } from '@shared/layout/styles/styles'
import { boundsOf, boundsOfItem, meet } from '../../../../renderer/preview/bounds'
import { cssColor } from '../../../../renderer/preview/ink'
import { paintItems, type Canvas2D, type PaintEnv } from '../../../../renderer/preview/paint'

/** A context that writes down what is called and set on it. */
function recorder() {
  const calls: unknown[][] = []
  const context = new Proxy(
    {},
    {
      get:
        (_target, name) =>
        (...args: unknown[]) =>
          void calls.push([name, ...args]),
      set: (_target, name, value) => {
        calls.push(['=', name, value])
        return true
      },
    },
  ) as unknown as Canvas2D
  return { context, calls, named: (name: string) => calls.filter(([first]) => first === name) }
}
const picture = { naturalWidth: 400, naturalHeight: 200 } as HTMLImageElement
const shape = {} as Path2D
const env: PaintEnv = {
  font: (font, size) => `${size}px ${font}`,
  outline: (_font, glyph) => (glyph === 77 ? { path: shape, unitsPerEm: 1000 } : null),
  image: (asset) => (asset === 'a.jpg' ? picture : null),
  missingPicture: '缺图',
}
const glyphs = (part: Partial<GlyphsItem> = {}): GlyphsItem => ({
  type: 'glyphs',
  font: 'F',
  sizePt: 9,
  direction: 'horizontal',
  color: BLACK,
  role: 'body',
  measure: { x: 10, width: 100 },
  glyphs: [
    { char: '版', x: 10, y: 20, glyph: 5 },
    { char: 'fi', x: 19, y: 20, glyph: 6 },
  ],
  ...part,
})

describe('painting a display list', () => {
  it('sets every glyph at its own place, clusters whole', () => {
    const { context, named, calls } = recorder()
    paintItems(context, [glyphs()], env)
    expect(named('fillText')).toEqual([
      ['fillText', '版', 10, 20],
      ['fillText', 'fi', 19, 20],
    ])
    expect(calls).toContainEqual(['=', 'font', '9px F'])
    expect(calls).toContainEqual(['=', 'textRendering', 'geometricPrecision'])
    expect(calls).toContainEqual(['=', 'fillStyle', 'rgb(0 0 0)'])
  })

  it('shows a missing glyph as a box and never as another font has it', () => {
    const { context, named } = recorder()
    paintItems(context, [glyphs({ glyphs: [{ char: '\ue001', x: 0, y: 9, glyph: 0 }] })], env)
    expect(named('fillText')).toEqual([])
    expect(named('strokeRect')).toHaveLength(1)
  })

  it('paints the outline of a glyph that its text does not give', () => {
    const { context, named } = recorder()
    paintItems(context, [glyphs({ glyphs: [{ char: '“', x: 3, y: 4, glyph: 77 }] })], env)
    expect(named('fillText')).toEqual([])
    expect(named('translate')).toEqual([['translate', 3, 4]])
    expect(named('scale')).toEqual([['scale', 0.009, -0.009]])
    expect(named('fill')).toEqual([['fill', shape]])
  })

  it('turns a rotated glyph about its own origin', () => {
    const { context, named } = recorder()
    paintItems(context, [glyphs({ glyphs: [{ char: '（', x: 7, y: 8, glyph: 9, rotate: 90 }] })], env)
    expect(named('translate')).toEqual([['translate', 7, 8]])
    expect(named('rotate')).toEqual([['rotate', Math.PI / 2]])
    expect(named('fillText')).toEqual([['fillText', '（', 0, 0]])
    expect(named('save')).toHaveLength(named('restore').length)
  })

  it('crops pictures and marks those that are missing', () => {
    const image = (asset: string | null): DisplayItem => ({
      type: 'image',
      asset,
      x: 1,
      y: 2,
      width: 30,
      height: 40,
      crop: { x: 0.25, y: 0.5, width: 0.5, height: 0.25 },
    })
    const { context, named } = recorder()
    paintItems(context, [image('a.jpg'), image('b.jpg'), image(null)], env)
    expect(named('drawImage')).toEqual([['drawImage', picture, 100, 100, 200, 50, 1, 2, 30, 40]])
    expect(named('fillText').map(([, words]) => words)).toEqual(['缺图', '缺图'])
  })

  it('paints rules and boxes in their ink', () => {
    const { context, named, calls } = recorder()
    paintItems(
      context,
      [
        { type: 'rule', x1: 0, y1: 5, x2: 50, y2: 5, widthPt: 0.5, color: [0, 0, 0, 50] },
        { type: 'box', x: 1, y: 2, width: 3, height: 4, fill: [0, 0, 0, 10], stroke: null, strokePt: 0 },
      ],
      env,
    )
    expect(named('lineTo')).toEqual([['lineTo', 50, 5]])
    expect(named('fillRect')).toEqual([['fillRect', 1, 2, 3, 4]])
    expect(named('strokeRect')).toEqual([])
    expect(calls).toContainEqual(['=', 'strokeStyle', 'rgb(128 128 128)'])
  })
})

describe('a box with a radius', () => {
  it('is painted round, as large as half its sides allow', () => {
    const { context, named } = recorder()
    const dot = {
      type: 'box',
      x: 1,
      y: 2,
      width: 3,
      height: 3,
      fill: BLACK,
      stroke: null,
      strokePt: 0,
    } as const
    paintItems(context, [{ ...dot, radius: 9 }], env)
    expect(named('roundRect')).toEqual([['roundRect', 1, 2, 3, 3, 1.5]])
    expect(named('fill')).toHaveLength(1)
    expect(named('fillRect')).toEqual([])
  })
})

describe('ink on the screen', () => {
  it('is black for 100 K, white for none, red for magenta and yellow', () => {
    expect(cssColor([0, 0, 0, 100])).toBe('rgb(0 0 0)')
    expect(cssColor([0, 0, 0, 0])).toBe('rgb(255 255 255)')
    expect(cssColor([0, 100, 100, 0])).toBe('rgb(255 0 0)')
  })
})

describe('bounds', () => {
  it('hold all that an item paints', () => {
    const box = boundsOfItem(glyphs())!
    expect(box.x).toBeLessThanOrEqual(10)
    expect(box.x + box.width).toBeGreaterThanOrEqual(19 + 18)
    expect(box.y).toBeLessThanOrEqual(20 - 9)
    expect(box.y + box.height).toBeGreaterThanOrEqual(20 + 2)
  })

  it('of nothing are nothing', () => {
    expect(boundsOf([])).toBeNull()
    expect(boundsOf([glyphs({ glyphs: [] })])).toBeNull()
  })

  it('meet when they share an area, not only an edge', () => {
    const a = { x: 0, y: 0, width: 10, height: 10 }
    expect(meet(a, { x: 9, y: 9, width: 5, height: 5 })).toBe(true)
    expect(meet(a, { x: 10, y: 0, width: 5, height: 5 })).toBe(false)
  })
})
