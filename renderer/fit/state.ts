import { create } from 'zustand'
import type { Alternative } from '@shared/makeup/alternatives/types'
import { useInspector } from '../inspector/state'
import { usePage } from '../page/state'

/** Shapes being stepped through: the list, which one shows, and the page it was made for. */
export interface Shapes {
  module: string
  list: readonly Alternative[]
  /** -1: the shape as it is. */
  at: number
}

export interface FitState {
  /** The panel of remedies and page checks is open beside the page. */
  panel: boolean
  shapes: Shapes | null
  /** Other shapes are being worked out. */
  busy: boolean
}

export const useFit = create<FitState>()(() => ({ panel: false, shapes: null, busy: false }))

/** Opens or closes the panel; one panel at a time stands beside the page. */
export function toggleFitPanel(open = !useFit.getState().panel): void {
  if (open) {
    useInspector.setState({ open: false })
    usePage.setState({ numbers: false })
  }
  useFit.setState({ panel: open })
}

useInspector.subscribe(({ open }) => {
  if (open && useFit.getState().panel) useFit.setState({ panel: false })
})
usePage.subscribe(({ numbers }, before) => {
  if (numbers && !before.numbers && useFit.getState().panel) useFit.setState({ panel: false })
})
