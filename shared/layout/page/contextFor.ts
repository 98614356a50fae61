import { gridFor } from '@shared/model/pagesize'
import { contextOf, type Context } from './context'
import type { PageInput } from './types'

/** The context in which a page is set; make-up measures in the same one. */
export const contextFor = (input: Pick<PageInput, 'page' | 'styles' | 'fonts'>): Context =>
  contextOf(gridFor(input.page), input.styles, input.fonts)
