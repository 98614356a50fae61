import { z } from 'zod'
import { CALLS, type Answers, type CallName, type Result } from '@shared/ipc/contract'
import { Failure, appError } from '../files/failure'

/** A handler of each call, for the payload as the schema parsed it. */
export type Handlers = {
  [N in CallName]: (payload: z.output<(typeof CALLS)[N]>) => Promise<Answers[N]> | Answers[N]
}

/** The frame that a message came from, as Electron tells it; null when the frame is gone. */
export interface SenderFrame {
  url: string
  parent: unknown
}

/**
 * The one door from the renderer: who calls, what is called and with what is checked before any handler runs.
 * It never throws; every error is an answer.
 * @param isOwn whether the frame's contents are the app's own window.
 */
export function makeDoor(handlers: Handlers, origin: string) {
  return async (
    frame: SenderFrame | null,
    isOwn: boolean,
    name: unknown,
    payload: unknown,
  ): Promise<Result<unknown>> => {
    try {
      if (!isOwn || frame === null || frame.parent !== null || !hasOrigin(frame.url, origin))
        throw new Failure('invalid', '调用来自别处，已拒绝 / Refused: not called by the app itself')
      if (typeof name !== 'string' || !Object.hasOwn(CALLS, name))
        throw new Failure('invalid', `没有「${String(name)}」这个调用 / No such call`)
      return { ok: true, value: await dispatch(handlers, name as CallName, payload) }
    } catch (error) {
      const answer = appError(error)
      if (answer.code === 'internal') console.error(error)
      return { ok: false, error: answer }
    }
  }
}

async function dispatch<N extends CallName>(
  handlers: Handlers,
  name: N,
  payload: unknown,
): Promise<Answers[N]> {
  const parsed = CALLS[name].safeParse(payload)
  if (!parsed.success)
    throw new Failure('invalid', `${name}：参数不对 / bad payload: ${z.prettifyError(parsed.error)}`)
  return handlers[name](parsed.data as z.output<(typeof CALLS)[N]>)
}

/** Exactly the app's origin: no prefix, no empty or opaque one. */
function hasOrigin(url: string, origin: string): boolean {
  return url === origin || url.startsWith(`${origin}/`)
}
