import type { FontBook } from '@shared/layout/fonts/face'
import { makeup } from '@shared/makeup/makeup'
import { propose } from '@shared/makeup/propose'
import type { MakeupResult, Proposal, ProposeOptions } from '@shared/makeup/types'
import { Failure } from '../files/failure'
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

export interface ProposeRequest {
  dir: string
  page: number
  options: ProposeOptions
  /** Which of the proposals is saved, from 1; null for none. */
  choose: number | null
}

/**
 * Proposes pages for a page of an issue on disk, and saves the chosen one.
 * @throws Failure when the chosen proposal is not among them: nothing is written.
 */
export async function proposePage(
  store: IssueStore,
  fonts: FontBook,
  { dir, page: number, options, choose }: ProposeRequest,
): Promise<Proposal[]> {
  const open = await store.open(dir)
  const proposals = propose(pageInput(open, findPage(open, number), fonts), options)
  if (choose === null) return proposals
  const chosen = proposals[choose - 1]
  if (!chosen)
    throw new Failure(
      'not-found',
      `只有 ${proposals.length} 个方案，没有第 ${choose} 个 / there are ${proposals.length} proposals, no number ${choose}`,
    )
  await store.save(open.dir, { pages: [chosen.page] })
  return proposals
}
