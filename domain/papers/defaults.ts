import type { Day } from '#lib/dates.ts'
import type { Details } from './facts.ts'
import { saysContent } from './needs.ts'
import type { Matter, PaperKind } from './words.ts'

type Known = {
  matter: Matter | null
  body: string
  answerDueOn: Day | null
  refusalArticle: string | null
  answer?: {
    outcome: string
    body: string
    doneBy: string
    doneWhat: string
    doneWhen: string
    basis: string
    nextStep: string
  }
}

/** What the file already holds goes into the form, for the officer to shorten and correct. */
export function defaultsFor(kind: PaperKind, known: Known): Details {
  const { answer } = known
  return {
    content: saysContent(kind, known.matter) ? known.body : '',
    dueOn: known.answerDueOn ?? '',
    oldDueOn: known.answerDueOn ?? '',
    article: known.refusalArticle ?? '',
    ...(answer && kind === 'answer-letter' ? answer : {}),
  }
}
