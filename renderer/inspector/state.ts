import { create } from 'zustand'

/** A set line of a story, numbered as in the display list. */
export interface LineId {
  story: string
  paragraph: number
  line: number
}

export interface InspectorState {
  /** The line inspector is open: a click on the page chooses a line. */
  open: boolean
  /** The page shows how evenly its lines are set. */
  quality: boolean
  chosen: LineId | null
}

export const useInspector = create<InspectorState>()(() => ({ open: false, quality: false, chosen: null }))

export const toggleInspector = (): void => useInspector.setState(({ open }) => ({ open: !open }))
export const toggleQuality = (): void => useInspector.setState(({ quality }) => ({ quality: !quality }))

/** Chooses a line; null where there is none leaves the choice as it is. */
export function chooseLine(line: LineId | null): void {
  if (!line) return
  const { story, paragraph, line: number } = line
  useInspector.setState({ chosen: { story, paragraph, line: number } })
}
