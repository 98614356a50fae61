import { IDENTITY, multiply, translate, type Matrix } from './pdfMatrix'
import type { PdfFont } from './pdfFont'

/** The text part of the graphics state (9.3); saved and restored with it. */
export interface TextState {
  font: PdfFont | null
  sizePt: number
  /** Tc, Tw, Ts in unscaled text units; Tz as a fraction; TL. */
  charSpace: number
  wordSpace: number
  rise: number
  stretch: number
  leading: number
  /** Tr: 3 and 7 paint nothing. */
  mode: number
}

export const TEXT_STATE: TextState = {
  font: null,
  sizePt: 0,
  charSpace: 0,
  wordSpace: 0,
  rise: 0,
  stretch: 1,
  leading: 0,
  mode: 0,
}

/** The pen of a text object (9.4): the text matrix and the line matrix. */
export class TextPen {
  private line: Matrix = IDENTITY
  matrix: Matrix = IDENTITY

  set(matrix: Matrix): void {
    this.line = this.matrix = matrix
  }

  /** Td: to the start of a line offset from the start of this one. */
  moveLine(x: number, y: number): void {
    this.set(multiply(translate(x, y), this.line))
  }

  advance(distance: number): void {
    this.matrix = multiply(translate(distance, 0), this.matrix)
  }
}
