import { readFile } from 'node:fs/promises'
import { inspect } from './inspect'
import { render } from './render'
import type { PictureInfo, Rendition, Source, Use } from './types'

/** Work that is done apart from the main process. `name` is the file's, for messages. */
export interface Tasks {
  inspect: { ask: { source: Source; name: string }; answer: PictureInfo }
  render: { ask: { source: Source; name: string; use: Use }; answer: Rendition }
}
export type TaskName = keyof Tasks

const contentOf = (source: Source): Promise<Uint8Array> | Uint8Array =>
  'path' in source ? readFile(source.path) : source.bytes

export const TASKS: { [N in TaskName]: (ask: Tasks[N]['ask']) => Promise<Tasks[N]['answer']> } = {
  inspect: async ({ source, name }) => inspect(await contentOf(source), name),
  render: async ({ source, name, use }) => render(await contentOf(source), use, name),
}
