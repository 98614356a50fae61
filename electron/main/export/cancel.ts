import { Failure } from '../files/failure'

/** @throws Failure `cancelled` when the signal is aborted. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure('cancelled', '导出已取消 / Export cancelled')
}

/** Lets messages in, the cancelling one among them. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
