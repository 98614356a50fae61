import type { FontBook } from '@shared/layout/fonts/face'
import { makeup } from '@shared/makeup/makeup'
import type { MakeupResult } from '@shared/makeup/types'
import type { IssueStore } from '../issues/store'
import { findPage, pageInput } from './pageInput'

/** Makes up a page of an issue on disk and saves it. Nothing but the page's file is written. */
export async function makeupPage(
  store: IssueStore,
  fonts: FontBook,
  { dir, page: number }: { dir: string; page: number },
): Promise<MakeupResult> {
  const open = await store.open(dir)
  const result = makeup(pageInput(open, findPage(open, number), fonts))
  await store.save(open.dir, { pages: [result.page] })
  return result
}
