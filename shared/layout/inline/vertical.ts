import type { Face, FontBook } from '../fonts/face'
import { Cls, isClosingSide, isWordClass } from './classes'
import type { Item, ItemGlyph } from './items'

/**
 * Vertical setting (直排, CLREQ 2.1 and 3.1.2): the same items, turned. Along the line is downwards, across it is to the
 * right of the line's axis, which runs through the middle of the cells. An item's `glyphs[].x` becomes the place along,
 * `y` the place across, of the glyph's own origin.
 */
export function turnItems(items: readonly Item[], fonts: FontBook): Item[] {
  return items.map((item) => {
    if (item.glyphs.length === 0) return item
    const turned = turn(item, fonts)
    // A reading lies on the right of its base, turned as Western words are (CLREQ 3.3.1).
    if (item.ruby)
      turned.ruby = item.ruby.map((glyph) => ({ ...glyph, rotate: 90, y: 0.55 * item.run.sizePt }))
    return turned
  })
}

/** Top of the em box above the baseline, and its middle, em (the ideographic em box of CJK faces: 880/-120). */
const TOP = 0.88
const MIDDLE = 0.38
/** Middle of Latin capitals above the baseline, em: a turned word is centred on the axis by it. */
const LATIN_MIDDLE = 0.36
/** A mark gives its blank only where half its cell is really free of ink (CLREQ 3.1.6.1: not the centred ones). */
const CLEAR = 0.4

function turn(item: Item, fonts: FontBook): Item {
  if (isWordClass(item.cls)) return turnWord(item, fonts)
  switch (item.cls) {
    case Cls.WesternClose:
    case Cls.WesternOpen:
    case Cls.WesternSign:
    case Cls.Rtl:
      return turnLatin(item)
    case Cls.Opening:
    case Cls.Closing:
    case Cls.Pause:
    case Cls.Stop:
      return turnMark(item, fonts)
    case Cls.Dash:
    case Cls.Ellipsis:
    case Cls.Connector:
    case Cls.Solidus:
    case Cls.MiddleDot:
      return turnSign(item, fonts)
    default:
      return upright(item, fonts)
  }
}

/** A character that stands as it is, in a cell of one em. */
function upright(item: Item, fonts: FontBook): Item {
  const em = item.run.sizePt
  const glyphs = item.glyphs.map((glyph) => ({
    ...glyph,
    x: TOP * em,
    y: (-fonts.face(glyph.font).advance(glyph.glyph) * em) / 2,
  }))
  return { ...item, advance: em, blankBefore: 0, blankAfter: 0, glyphs }
}

/** Numbers of one to three digits stand upright in one cell (纵中横), single letters too; other words are turned. */
function turnWord(item: Item, fonts: FontBook): Item {
  const text = item.glyphs.map(({ char }) => char).join('')
  if (!item.continuesWord && !item.hyphen && (/^\d{1,3}$/.test(text) || /^\p{L}$/u.test(text)))
    return inOneCell(item, fonts)
  return turnLatin(item)
}

function inOneCell(item: Item, fonts: FontBook): Item {
  const em = item.run.sizePt
  const scale = Math.min(1, em / item.advance)
  const width = item.advance * scale
  const glyphs = item.glyphs.map((glyph) => ({
    ...glyph,
    sizePt: glyph.sizePt * scale,
    x: (MIDDLE + 0.5) * em - LATIN_MIDDLE * (1 - scale) * em,
    y: glyph.x * scale - width / 2,
  }))
  // In its own cell a number behaves as a 字: no Han/Latin gap, stretched apart like one.
  return { ...upright(item, fonts), cls: Cls.Han, glyphs }
}

function turnLatin(item: Item): Item {
  const em = item.run.sizePt
  const turned = (glyph: ItemGlyph): ItemGlyph => ({
    ...glyph,
    rotate: 90,
    y: -LATIN_MIDDLE * em - glyph.y,
  })
  const hyphen = item.hyphen && { ...item.hyphen, glyph: turned(item.hyphen.glyph) }
  return { ...item, glyphs: item.glyphs.map(turned), ...(hyphen ? { hyphen } : {}) }
}

/** The face's own vertical form of a glyph, where it has one. */
const verticalForm = (face: Face, glyph: ItemGlyph): number =>
  face.vertical?.(glyph.char.codePointAt(0)!) ?? glyph.glyph

function turnMark(item: Item, fonts: FontBook): Item {
  const em = item.run.sizePt
  const glyph = item.glyphs[0]!
  const face = fonts.face(glyph.font)
  const form = verticalForm(face, glyph)
  let placed: ItemGlyph
  let before: number
  let after: number
  if (form !== glyph.glyph) {
    const ink = face.ink(form)
    placed = { ...glyph, glyph: form, x: TOP * em, y: (-face.advance(form) * em) / 2 }
    before = TOP - ink.top
    after = 1 - TOP + ink.bottom
  } else if (isClosingSide(item.cls) && item.cls !== Cls.Closing) {
    // No vertical form: a comma or stop moves from its lower left corner to the upper right one.
    const ink = face.ink(form)
    const rise = Math.max(0, TOP - 0.1 - ink.top)
    placed = { ...glyph, x: (TOP - rise) * em, y: em / 2 - (ink.right + 0.1) * em }
    before = 0.1
    after = 1 - TOP + ink.bottom + rise
  } else {
    // A bracket or quotation mark is turned about the middle of its cell.
    const ink = face.ink(form)
    placed = { ...glyph, rotate: 90, x: 0, y: -MIDDLE * em }
    before = ink.left
    after = face.advance(form) - ink.right
  }
  return {
    ...item,
    advance: em,
    blankBefore: item.cls === Cls.Opening && before >= CLEAR ? Math.min(0.5, before) * em : 0,
    blankAfter: isClosingSide(item.cls) && after >= CLEAR ? Math.min(0.5, after) * em : 0,
    glyphs: [placed],
  }
}

/** Dashes, ellipses, connectors and dots: the vertical form or the turned sign, in as many cells as before. */
function turnSign(item: Item, fonts: FontBook): Item {
  const em = item.run.sizePt
  const cell = item.advance / item.glyphs.length
  const glyphs = item.glyphs.map((glyph, i) => {
    const face = fonts.face(glyph.font)
    const form = verticalForm(face, glyph)
    // Turned signs lie along the line just as they lay in a horizontal one; enlarged dashes stay joined.
    // The solidus does so too (GB/T 15834 5.2.2), whatever vertical form the face has for the full-width sign.
    if (form === glyph.glyph || item.cls === Cls.Dash || item.cls === Cls.Solidus)
      return { ...glyph, rotate: 90, y: -inkMiddle(face, glyph.glyph) * glyph.sizePt }
    const ink = face.ink(form)
    const middle = i * cell + cell / 2
    return {
      ...glyph,
      glyph: form,
      x: middle + ((ink.top + ink.bottom) / 2) * em,
      y: (-(ink.left + ink.right) / 2) * em,
    }
  })
  return { ...item, glyphs }
}

const inkMiddle = (face: Face, glyph: number): number => {
  const ink = face.ink(glyph)
  return (ink.top + ink.bottom) / 2
}
