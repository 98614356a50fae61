import { useEffect, useState } from 'react'
import type { Doc } from '../app/doc'
import { useApp } from '../app/store'
import type { Thoughts, Topic } from '../thinking/protocol'
import { GivenUp } from '../thinking/thinker'
import { think } from '../thinking/session'

/** Thinking starts when the hand has rested so long. */
const REST_MS = 350

interface Thought<T extends Topic> {
  answer: Thoughts[T]['answer'] | null
  /** What is shown is about an earlier state. */
  stale: boolean
  failed: string | null
}

/**
 * The answer to a question about the page shown, kept up with the document: asked again when the hand rests, one at a
 * time, the earlier answer in sight until then. `ask` must be the same object as long as the question is the same.
 */
export function useThought<T extends Topic>(topic: T, ask: Thoughts[T]['ask'] | null): Thought<T> {
  const doc = useApp((state) => state.doc)
  const page = useApp((state) => state.page)
  const [kept, keep] = useState<Kept<T> | null>(null)
  useEffect(() => {
    if (!ask || !doc) return
    let over = false
    const timer = setTimeout(() => {
      think(topic, ask, { page }).then(
        (answer) => !over && keep({ answer, failed: null, ask, doc, page }),
        (error: unknown) => {
          if (over || error instanceof GivenUp) return
          keep({
            answer: null,
            failed: error instanceof Error ? error.message : String(error),
            ask,
            doc,
            page,
          })
        },
      )
    }, REST_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [topic, ask, doc, page])
  // An answer about another question is none; one about an earlier state stays in sight until the next comes.
  const same = kept !== null && kept.ask === ask && kept.page === page
  return {
    answer: same ? kept.answer : null,
    failed: same ? kept.failed : null,
    stale: !same || kept.doc !== doc,
  }
}

interface Kept<T extends Topic> {
  answer: Thoughts[T]['answer'] | null
  failed: string | null
  ask: object
  doc: Doc
  page: number
}
