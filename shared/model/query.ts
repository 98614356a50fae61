export const QUERY_CODES = [
  /** The text breaks off: no sentence end where one is due. */
  'truncated',
  /** A piece whose beginning is missing. */
  'orphan-fragment',
  /** Two pieces were joined into one sentence. */
  'joined',
  /** A piece was moved from elsewhere in the file. */
  'moved',
  /** A character that no face of the chain can show. */
  'missing-glyph',
  /** The picture is still to come. */
  'missing-picture',
  /** The text was hard to read or its structure guessed. */
  'uncertain',
] as const
export type QueryCode = (typeof QUERY_CODES)[number]

/** 编辑疑问: a note from the program to the editor, visible on the story until it is dealt with. */
export interface Query {
  code: QueryCode
  message: string
  /** Index into the story's blocks; null when the query is about a headline field or the whole story. */
  paragraph: number | null
  /** The words in question. */
  text: string
}

/** Text of an imported file that belongs to no story; kept and counted, never dropped. */
export interface Leftover {
  text: string
  reason: string
  source: { file: string; line: number }
}
