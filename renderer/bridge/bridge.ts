import type { Answers, AppError, BanxinBridge, CallName, Payload } from '@shared/ipc/contract'

declare global {
  interface Window {
    banxin: BanxinBridge
  }
}

/** An error that main answered with; `message` is a sentence for a person. */
export class CallError extends Error {
  readonly code: string
  readonly file: string | undefined
  constructor(error: AppError) {
    super(error.message)
    this.name = 'CallError'
    this.code = error.code
    this.file = error.file
  }
}

/** The one way from the renderer to main. @throws CallError with main's own words. */
export async function call<N extends CallName>(name: N, payload: Payload<N>): Promise<Answers[N]> {
  const result = await window.banxin.call(name, payload)
  if (result.ok) return result.value
  throw new CallError(result.error)
}

export const on: BanxinBridge['on'] = (name, listener) => window.banxin.on(name, listener)

/** Any thrown thing as an AppError, so that it can be shown. */
export function asAppError(error: unknown): AppError {
  if (error instanceof CallError) {
    return { message: error.message, code: error.code, ...(error.file ? { file: error.file } : {}) }
  }
  return { message: error instanceof Error ? error.message : String(error), code: 'internal' }
}
