import { type Kind, type Source, type State, sourceCodes, states } from '#domain/petitions/words.ts'
import { isEmpty, QUESTION_LENGTH, readQuestion } from '#domain/search/question.ts'
import { type Day, isDay } from '#lib/dates.ts'
import { isId } from '#lib/ids.ts'

/** How a petition stands to its next limit. */
export const latenessWords = { 'qua-han': 'Quá hạn', 'sap-den-han': 'Sắp đến hạn' } as const
export type Lateness = keyof typeof latenessWords

/** What is looked for and where. All of it stands in the address, so that a list can be kept and sent. */
export type SearchFilter = {
  /** The question as it was typed. */
  typed?: string
  kind?: Kind
  state?: State
  field?: string
  source?: Source
  unitId?: string
  areaCode?: string
  /** Received from a day to a day, both included. */
  since?: Day
  until?: Day
  lateness?: Lateness
}

export const searchNames = {
  typed: 'q',
  kind: 'loai',
  state: 'trang-thai',
  field: 'linh-vuc',
  source: 'nguon',
  unitId: 'don-vi',
  areaCode: 'noi',
  since: 'tu',
  until: 'den',
  lateness: 'han',
} as const satisfies Record<keyof SearchFilter, string>

type Query = Record<string, string | string[] | undefined>
const isUsualDay = (text: string) => isDay(text) && text > '1990' && text < '2200'
const code = /^[a-z][a-z0-9-]{0,40}$/

/** Reads the filter from an address; what is not understood is left out. */
export function readSearch(query: Query): SearchFilter {
  const text = (key: keyof SearchFilter) => {
    const value = query[searchNames[key]]
    return typeof value === 'string' ? value.trim() : ''
  }
  const only = <T extends string>(key: keyof SearchFilter, right: (value: string) => boolean) =>
    right(text(key)) ? (text(key) as T) : undefined
  return {
    typed: text('typed').slice(0, QUESTION_LENGTH) || undefined,
    kind: only('kind', (value) => code.test(value)),
    state: only<State>('state', (value) => Object.hasOwn(states, value)),
    field: only('field', (value) => code.test(value)),
    source: only<Source>('source', (value) => sourceCodes.some((one) => one === value)),
    unitId: only('unitId', isId),
    areaCode: only('areaCode', (value) => /^\d{2,5}$/.test(value)),
    since: only<Day>('since', isUsualDay),
    until: only<Day>('until', isUsualDay),
    lateness: only<Lateness>('lateness', (value) => Object.hasOwn(latenessWords, value)),
  }
}

/** Nothing is asked: no word and no filter. */
export const asksNothing = ({ typed = '', ...filters }: SearchFilter): boolean =>
  isEmpty(readQuestion(typed)) && !Object.values(filters).some(Boolean)

/** The question and its filters as they stand in the address, without the page. */
export function searchQuery(filter: SearchFilter): string {
  const query = new URLSearchParams()
  for (const [key, name] of Object.entries(searchNames)) {
    const value = filter[key as keyof SearchFilter]
    if (value) query.set(name, value)
  }
  return query.toString()
}

/** The address of a search; `after` is where the next page starts. */
export function searchAddress(filter: SearchFilter, after?: string): string {
  const query = [searchQuery(filter), after && `sau=${after}`].filter(Boolean).join('&')
  return query ? `/search?${query}` : '/search'
}
