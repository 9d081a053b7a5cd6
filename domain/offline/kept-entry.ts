import type { Answer, ComparedLine } from './answer.ts'

/** Where an entry stands that is kept on a device. What is sent is kept no longer, so it has no state. */
export type KeptState =
  | { at: 'waiting' }
  | { at: 'refused'; message: string; fields: Record<string, string> }
  | { at: 'differs'; words: string; other: string; lines: ComparedLine[] }

/** An entry as it was written on the device; all but its id lies there encrypted. */
export type Kept = {
  id: string
  /** The desk's clock, when the visit took place. */
  tookPlaceAt: string
  label: string
  /** The fields of the form as they were typed. */
  values: Record<string, string>
  state: KeptState
}

/** What was sent while this page was open: told once, kept nowhere on the device. */
export type Sent = { id: string; tookPlaceAt: string; label: string; words: string; href: string }

/** Oldest first: numbers are given in the order of the visits. */
export const inOrder = (entries: Kept[]): Kept[] =>
  [...entries].sort((a, b) => a.tookPlaceAt.localeCompare(b.tookPlaceAt) || a.id.localeCompare(b.id))

/** Those that nobody has to look at first. */
export const toSend = (entries: Kept[]): Kept[] =>
  inOrder(entries).filter(({ state }) => state.at === 'waiting')

/** The entry after what the server said; undefined when it is there and nothing of it is kept any more. */
export function afterAnswer(entry: Kept, answer: Answer): Kept | undefined {
  if (answer.state === 'joined') return undefined
  if (answer.state === 'sign-in') return entry
  if (answer.state === 'refused') {
    const { message, fields } = answer
    return { ...entry, state: { at: 'refused', message, fields } }
  }
  const { words, other, lines } = answer
  return { ...entry, state: { at: 'differs', words, other, lines } }
}

/** The entry with what was chosen of two versions, waiting again. */
export function chosen(entry: Kept, choice: 'same' | 'another', freshId: string): Kept {
  const other = entry.state.at === 'differs' ? entry.state.other : ''
  // Its own first version went in before it was corrected: as another visit it needs an id of its own.
  const id = choice === 'another' && other === entry.id ? freshId : entry.id
  return { ...entry, id, values: { ...entry.values, choice, other }, state: { at: 'waiting' } }
}

/** The entry with other words in it; what was chosen before was about the old ones. */
export function corrected(entry: Kept, change: Pick<Kept, 'tookPlaceAt' | 'label' | 'values'>): Kept {
  const { choice: _, other: __, ...values } = change.values
  return { ...entry, ...change, values, state: { at: 'waiting' } }
}
