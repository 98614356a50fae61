import type { ProposeProgress } from '@shared/makeup/types'
import { fetchAllFonts } from '../app/fonts'
import type { Doc } from '../app/doc'
import { useApp } from '../app/store'
import type { Thoughts, Topic } from './protocol'
import { Thinker } from './thinker'

const thinker = new Thinker(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'thinking' }),
  fetchAllFonts,
)

/**
 * Asks about a page of the open issue as it is now, or as `doc` would have it; the shown page where none is named.
 */
export function think<T extends Topic>(
  topic: T,
  ask: Thoughts[T]['ask'],
  how: {
    doc?: Doc
    page?: number
    signal?: AbortSignal
    onProgress?: (progress: ProposeProgress) => void
  } = {},
): Promise<Thoughts[T]['answer']> {
  const { doc: open, page } = useApp.getState()
  const { doc = open, page: number = page, ...rest } = how
  if (!doc) return Promise.reject(new Error('no issue is open'))
  return thinker.ask({ topic, doc, page: number, ask }, rest)
}

/** The newsroom's faces have changed. */
export const renewThinker = (): void => thinker.renew()
