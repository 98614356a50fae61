import { useEffect, useRef, useState } from 'react'
import type { LineTrace } from '@shared/layout/inline/explain'
import { asAppError } from '../bridge/bridge'
import { explainLines } from '../app/session'
import type { DisplayItem } from '@shared/layout/display/types'

/** Rest after an edit before the paragraph is explained again: setting what is typed comes first. */
const REST_MS = 200

export type Traces =
  | { state: 'loading' }
  | { state: 'failed'; reason: string }
  /** null: lines that are not explained, such as a headline's. */
  | { state: 'ready'; traces: LineTrace[] | null }

const LOADING: Traces = { state: 'loading' }

/** How the lines of a paragraph came to be; asked for again when anything of its story on the page (`items`) changes. */
export function useTraces(
  page: number,
  story: string,
  paragraph: number,
  items: readonly DisplayItem[],
): Traces {
  const [answer, setAnswer] = useState<{ key: string; traces: Traces }>({ key: '', traces: LOADING })
  const asked = useRef('')
  const key = `${page}:${story}:${paragraph}`
  useEffect(() => {
    let current = true
    const take = (traces: Traces) => current && setAnswer({ key, traces })
    const ask = () =>
      void explainLines(page, story, paragraph).then(
        (traces) => take({ state: 'ready', traces }),
        (error: unknown) => take({ state: 'failed', reason: asAppError(error).message }),
      )
    const timer = setTimeout(ask, asked.current === key ? REST_MS : 0)
    asked.current = key
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key, page, story, paragraph, items])
  return answer.key === key ? answer.traces : LOADING
}
