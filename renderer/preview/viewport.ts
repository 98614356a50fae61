/** How the page lies in its pane: `x`, `y` is the page's top-left corner in the pane, CSS px; `scale` CSS px per pt. */
export interface View {
  x: number
  y: number
  scale: number
}

export interface Size {
  width: number
  height: number
}

/** Scale at which a pt is a pt: 96 CSS px to the inch. */
export const ACTUAL = 96 / 72
export const MIN_SCALE = ACTUAL * 0.1
export const MAX_SCALE = ACTUAL * 8
/** Air round a fitted page, and the least of the page that stays in sight, CSS px. */
const MARGIN = 20
const KEEP = 64

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
const clampScale = (scale: number): number => clamp(scale, MIN_SCALE, MAX_SCALE)

/** The whole page, centred. */
export function fitView(page: Size, pane: Size): View {
  const scale = clampScale(
    Math.min((pane.width - 2 * MARGIN) / page.width, (pane.height - 2 * MARGIN) / page.height),
  )
  return {
    scale,
    x: (pane.width - page.width * scale) / 2,
    y: Math.max(MARGIN, (pane.height - page.height * scale) / 2),
  }
}

/** A rectangle of the page, pt, as large as the pane takes it, centred; no larger than twice its true size. */
export function fitRect(rect: Rect, pane: Size): View {
  const scale = Math.min(
    2 * ACTUAL,
    clampScale(Math.min((pane.width - 2 * MARGIN) / rect.width, (pane.height - 2 * MARGIN) / rect.height)),
  )
  return {
    scale,
    x: (pane.width - rect.width * scale) / 2 - rect.x * scale,
    y: (pane.height - rect.height * scale) / 2 - rect.y * scale,
  }
}

/** Zooms so that the point of the page under (px, py) of the pane stays there. */
export function zoomAbout(view: View, scale: number, px: number, py: number): View {
  const next = clampScale(scale)
  const ratio = next / view.scale
  return { scale: next, x: px - (px - view.x) * ratio, y: py - (py - view.y) * ratio }
}

/** Keeps some of the page in sight. */
export function clampView(view: View, page: Size, pane: Size): View {
  return {
    scale: view.scale,
    x: clamp(view.x, KEEP - page.width * view.scale, pane.width - KEEP),
    y: clamp(view.y, KEEP - page.height * view.scale, pane.height - KEEP),
  }
}

export interface Rect extends Size {
  x: number
  y: number
}

/**
 * Moves the page as little as needed to bring a rectangle (pt) into the pane; its top counts most.
 * One of which a part is in sight is left where it is, unless `whole` is asked for.
 */
export function reveal(view: View, rect: Rect, pane: Size, whole = false): View {
  const shift = (start: number, length: number, room: number): number => {
    const end = start + length
    if (start >= 0 && end <= room) return 0
    if (length > room - 2 * MARGIN || start < MARGIN) return MARGIN - start
    return room - MARGIN - end
  }
  const left = view.x + rect.x * view.scale
  const top = view.y + rect.y * view.scale
  // A module that already fills part of the pane is in sight enough: text must not jump while someone reads it.
  const seen =
    top < pane.height - KEEP &&
    top + rect.height * view.scale > KEEP &&
    left < pane.width - KEEP &&
    left + rect.width * view.scale > KEEP
  if (!whole && seen && (top >= 0 || rect.height * view.scale > pane.height)) return view
  return {
    scale: view.scale,
    x: view.x + shift(left, rect.width * view.scale, pane.width),
    y: view.y + shift(top, rect.height * view.scale, pane.height),
  }
}

/** The next step of the zoom buttons, up or down from any scale. */
const STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 8]
export function stepScale(scale: number, direction: 1 | -1): number {
  const now = scale / ACTUAL
  const next =
    direction > 0
      ? STEPS.find((step) => step > now * 1.01)
      : [...STEPS].reverse().find((step) => step < now * 0.99)
  return ACTUAL * (next ?? now)
}

export const percent = (scale: number): number => Math.round((scale / ACTUAL) * 100)
