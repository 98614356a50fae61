import type { FontBook } from '@shared/layout/fonts/face'
import { composePage } from '@shared/layout/page/compose'
import type { PageInput } from '@shared/layout/page/types'
import { stylesOf } from '@shared/layout/styles/stylesOf'
import { alternativesFor } from '@shared/makeup/alternatives/alternatives'
import { judgePage } from '@shared/makeup/criteria/judgePage'
import { remediesFor } from '@shared/makeup/copyfit/remedies'
import { fitsOf } from '@shared/makeup/copyfit/state'
import { propose } from '@shared/makeup/propose'
import type { ProposeProgress } from '@shared/makeup/types'
import { pageNumbers } from '../app/doc'
import { outlinesOf, type ReadOutline } from '../layout/outlines'
import type { Overview, Picture, Question, Thoughts, Topic } from './protocol'

export interface Mind {
  book: FontBook
  readOutline: ReadOutline
  progress: (progress: ProposeProgress) => void
}

/** Thinks a question through. Pure but for the progress told; knows nothing of workers. @throws Error for a page that is not there. */
export function answerOf(question: Question, mind: Mind): Thoughts[Topic]['answer'] {
  const input = inputOf(question, mind.book)
  switch (question.topic) {
    case 'propose': {
      const ask = question.ask as Thoughts['propose']['ask']
      return propose(input, { ...ask, onProgress: mind.progress }).map((proposal) => ({
        proposal,
        picture: pictureOf({ ...input, page: proposal.page }, mind),
      }))
    }
    case 'remedies': {
      const { story } = question.ask as Thoughts['remedies']['ask']
      return { fit: fitsOf(input, story).own, remedies: remediesFor(input, story) }
    }
    case 'alternatives':
      return alternativesFor(input, (question.ask as Thoughts['alternatives']['ask']).module)
    case 'picture':
      return pictureOf(input, mind)
    case 'overview':
      return overviewOf(input, mind)
    case 'judge':
      return judgePage(input)
  }
}

function inputOf({ doc, page }: Question, fonts: FontBook): PageInput {
  const own = doc.pages[page]
  if (!own) throw new Error(`page ${page} is not there`)
  return {
    issue: doc.issue,
    page: own,
    pages: pageNumbers(doc).flatMap((number) => doc.pages[number] ?? []),
    stories: new Map(Object.entries(doc.stories)),
    styles: stylesOf(doc.issue, fonts),
    fonts,
  }
}

function pictureOf(input: PageInput, { book, readOutline }: Mind): Picture {
  const { display } = composePage(input)
  return { display, outlines: outlinesOf(display.items, book, readOutline) }
}

function overviewOf(input: PageInput, { book, readOutline }: Mind): Overview {
  const { display, fits, holesLines } = composePage(input)
  // Every part of a story that jumps tells the whole story's overset: it counts once.
  const overset = new Map(
    fits.filter(({ placed }) => placed).map(({ story, oversetLines }) => [story, oversetLines]),
  )
  return {
    display,
    outlines: outlinesOf(display.items, book, readOutline),
    oversetLines: [...overset.values()].reduce((sum, lines) => sum + lines, 0),
    holesLines,
    unplaced: fits.filter(({ placed }) => !placed).length,
  }
}
