import type { Ink } from '@shared/layout/styles/styles'

/** A number of a content stream with at most `decimals` decimals, as short as can be. */
export function num(value: number, decimals = 3): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a PDF`)
  const text = value.toFixed(decimals)
  if (!text.includes('.')) return text === '-0' ? '0' : text
  const short = text.replace(/\.?0+$/, '')
  return short === '-0' ? '0' : short
}

/** DeviceCMYK components, 0-1. */
export const cmyk = (ink: Ink): string => ink.map((percent) => num(percent / 100, 4)).join(' ')
