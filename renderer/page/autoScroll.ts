import type { View } from '../preview/viewport'

/** Width of the border in which a drag moves the page, px, and the most it moves in a frame. */
const BORDER = 28
const MOST = 14

/** How far the page must move for a hand at the edge of the desk; null when it is not there. */
export function scrollFor(
  { clientX, clientY }: { clientX: number; clientY: number },
  box: DOMRect,
): { x: number; y: number } | null {
  const pull = (at: number, low: number, high: number): number => {
    if (at < low + BORDER) return Math.min(MOST, (low + BORDER - at) / 2)
    if (at > high - BORDER) return -Math.min(MOST, (at - high + BORDER) / 2)
    return 0
  }
  const inside =
    clientX > box.left - BORDER &&
    clientX < box.right + BORDER &&
    clientY > box.top - BORDER &&
    clientY < box.bottom + BORDER
  const x = pull(clientX, box.left, box.right)
  const y = pull(clientY, box.top, box.bottom)
  return inside && (x !== 0 || y !== 0) ? { x, y } : null
}

export const shifted = (view: View, by: { x: number; y: number }): View => ({
  ...view,
  x: view.x + by.x,
  y: view.y + by.y,
})
