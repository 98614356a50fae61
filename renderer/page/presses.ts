/** Presses nearer in time (ms) and place (px) than this belong together. */
const PAUSE_MS = 450
const NEAR_PX = 5

let last = { at: 0, x: 0, y: 0, times: 0 }

/** How many presses at one place this is the last of: a pointer event does not say. */
export function countPress(event: { timeStamp: number; clientX: number; clientY: number }): number {
  const { timeStamp: at, clientX: x, clientY: y } = event
  const near = Math.hypot(x - last.x, y - last.y) < NEAR_PX && at - last.at < PAUSE_MS
  last = { at, x, y, times: near ? last.times + 1 : 1 }
  return last.times
}
