import type { Kind } from '#domain/petitions/words.ts'

/**
 * Finds the kind of a petition with at most three plain questions. The pages keep only the letters
 * that were chosen ("e", "ea", "efb"); everything else follows from them.
 */
export type QuestionKey = 'where' | 'what' | 'act' | 'aim'

export type FinderOutcome =
  | { type: 'kind'; kind: Kind }
  /** The law wants a signed letter or a visit: explained, never taken here. */
  | { type: 'signed'; letter: 'complaint' | 'denunciation' }
  /** Another place settles it. */
  | { type: 'elsewhere'; place: 'emergency' | 'dossier' | 'private' | 'court' }
  | { type: 'unclear' }

const kind = (found: Kind): FinderOutcome => ({ type: 'kind', kind: found })
const elsewhere = (place: Extract<FinderOutcome, { type: 'elsewhere' }>['place']): FinderOutcome => ({
  type: 'elsewhere',
  place,
})
const unclear: FinderOutcome = { type: 'unclear' }

const tree: Record<QuestionKey, Record<string, QuestionKey | FinderOutcome>> = {
  where: {
    a: elsewhere('emergency'),
    b: elsewhere('dossier'),
    c: elsewhere('private'),
    d: elsewhere('court'),
    e: 'what',
  },
  what: {
    a: kind('feedback'),
    b: kind('request'),
    c: kind('proposal'),
    d: kind('suggestion'),
    e: 'act',
    f: 'aim',
    g: unclear,
  },
  act: {
    a: { type: 'signed', letter: 'complaint' },
    b: kind('request'),
    c: kind('proposal'),
    d: unclear,
  },
  aim: { a: { type: 'signed', letter: 'denunciation' }, b: kind('feedback'), c: unclear },
}

/** No path asks more than this. */
export const mostQuestions = 3

/** The letters that answer a question. */
export const lettersOf = (question: QuestionKey): string[] => Object.keys(tree[question])

export type FinderPosition =
  | { asks: QuestionKey; number: number; path: string }
  | { found: FinderOutcome; path: string }

/** Where these letters lead. A letter that answers nothing ends the path there: the question is asked again. */
export function follow(letters: string): FinderPosition {
  let asks: QuestionKey = 'where'
  let path = ''
  for (const letter of letters) {
    const next: QuestionKey | FinderOutcome | undefined = Object.hasOwn(tree[asks], letter)
      ? tree[asks][letter]
      : undefined
    if (next === undefined) break
    path += letter
    if (typeof next !== 'string') return { found: next, path }
    asks = next
  }
  return { asks, number: path.length + 1, path }
}

/** What the finder proposes: a kind, or to leave the choice to an officer; nothing for other ends. */
export function proposedKind(letters: string): Kind | 'unclassified' | undefined {
  const position = follow(letters)
  if (!('found' in position)) return undefined
  if (position.found.type === 'kind') return position.found.kind
  return position.found.type === 'unclear' ? 'unclassified' : undefined
}
