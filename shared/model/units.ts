/** One millimetre in points (1 pt = 1/72 inch). */
export const MM = 72 / 25.4
