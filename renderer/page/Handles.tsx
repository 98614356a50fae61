import type { PointerEvent } from 'react'
import { HANDLES } from '@shared/makeup/hand/resize'
import { useHand } from './hand'

/** The eight handles of the selected module. The keyboard does the same with Shift and the arrow keys. */
export function Handles({ id }: { id: string }) {
  const hand = useHand()
  return HANDLES.map((handle) => (
    <span
      key={handle}
      className={`handle handle-${handle}`}
      data-handle={handle}
      aria-hidden
      onPointerDown={(event: PointerEvent) => hand.pull(event, id, handle)}
    />
  ))
}
