/** masthead 报头; ear 报眼; guide 导读 (headlines of other pages); ad 广告. */
export const FURNITURE_KINDS = ['masthead', 'ear', 'guide', 'ad'] as const
export type FurnitureKind = (typeof FURNITURE_KINDS)[number]

/** A fixed part of a page: a rectangle of whole columns and whole baseline rows that no module may cover. */
export interface Furniture {
  id: string
  kind: FurnitureKind
  column: number
  row: number
  columns: number
  rows: number
  /** What it says, a line each; a guide without text lists the leads of the other pages by itself. */
  text: string
  /** File name in `assets/`, such as an advertisement's artwork or a drawn masthead; null for text alone. */
  asset: string | null
}
