import type { Ink } from '@shared/layout/styles/styles'

/** A CMYK ink as the screen shows it: plain conversion, 100 K is black. */
export function cssColor([c, m, y, k]: Ink): string {
  const channel = (ink: number) => Math.round(255 * (1 - ink / 100) * (1 - k / 100))
  return `rgb(${channel(c)} ${channel(m)} ${channel(y)})`
}
