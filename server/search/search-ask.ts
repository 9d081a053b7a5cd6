import type { SearchFilter } from '#domain/search/filter.ts'
import { type Question, readQuestion } from '#domain/search/question.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { SOON_WORKING_DAYS } from '#domain/time/lateness.ts'
import { addWorkingDays } from '#domain/time/working-days.ts'
import { addDays, type Day, startOfDay } from '#lib/dates.ts'

/** What acl.search is asked: questions in the language of the index, days as they are. */
export type Ask = {
  words?: string
  inOrder?: string
  runs?: string[]
  order?: string[]
  tokens?: string
  since?: Date
  until?: Date
  dueSince?: Day
  dueUntil?: Day
  unit?: string
}

/** Before petitions were kept, and after anybody will ask: ends of an open span. */
const [earliest, latest] = ['1990-01-01', '2200-01-01'] as const

/** A filter in the words of the index (acl.search_words, acl.search_tokens). */
export function askOf(filter: SearchFilter, today: Day, calendar: Calendar): Ask {
  const question = readQuestion(filter.typed ?? '')
  const { kind, state, field, source, unitId, areaCode, since, until } = filter
  const tokens = [
    kind && `k:${kind === 'unclassified' ? '-' : kind}`,
    state && `s:${state}`,
    field && `f:${field}`,
    source && `c:${source}`,
    unitId && `o:${unitId}`,
    areaCode && `a:${areaCode}`,
  ].filter((one) => one !== undefined)
  return {
    ...wordsOf(question),
    ...(tokens.length > 0 && { tokens: all(tokens) }),
    ...((since || until) && {
      since: startOfDay(since ?? earliest),
      until: startOfDay(addDays(until ?? latest, 1)),
    }),
    ...dueOf(filter, today, calendar),
    ...(unitId && { unit: unitId }),
  }
}

/** Every word, and what stood in quotation marks together; then the same with the whole in its order. */
function wordsOf({ words, phrases, phone }: Question): Pick<Ask, 'words' | 'inOrder' | 'runs' | 'order'> {
  if (words.length === 0) return {}
  const asked = all([...words, ...phrases.flatMap(pairs)])
  if (phone) return { words: `${lexeme(phone)} | (${asked})` }
  return {
    words: asked,
    runs: runs(phrases),
    ...(words.length > 1 && {
      inOrder: all([...words, ...pairs(words), ...phrases.flatMap(pairs)]),
      order: runs([words]),
    }),
  }
}

/** Neighbours are words of the index, so that few petitions have to be looked into. */
const pairs = (words: string[]) => words.slice(1).map((word, n) => `${words[n]}_${word}`)
/** Of two words the pair says it all; of three and more the text is read. */
const runs = (lists: string[][]) => lists.filter(({ length }) => length > 2).map((words) => words.join(' '))

function dueOf(
  { lateness }: SearchFilter,
  today: Day,
  calendar: Calendar,
): Pick<Ask, 'dueSince' | 'dueUntil'> {
  if (lateness === 'qua-han') return { dueSince: earliest, dueUntil: addDays(today, -1) }
  if (lateness !== 'sap-den-han') return {}
  return { dueSince: today, dueUntil: addWorkingDays(calendar, today, SOON_WORKING_DAYS) }
}

/** Words are plain letters and digits, codes are checked by the filter: nothing in them ends a quotation. */
const lexeme = (word: string) => `'${word.replaceAll("'", '')}'`
const all = (list: string[]) => [...new Set(list)].map(lexeme).join(' & ')
