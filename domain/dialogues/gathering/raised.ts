import { promiseStates } from '#domain/dialogues/ledger.ts'
import type { Day } from '#lib/dates.ts'

/** What became of an opinion that was gathered, from the village to the last kept promise. */
export const raisedStates = {
  waiting: 'Chờ hội nghị',
  'left-out': 'Không đưa vào chương trình',
  off: 'Hội nghị không tổ chức',
  unanswered: 'Chưa được trả lời',
  written: 'Đã trả lời bằng văn bản chuẩn bị',
  answered: 'Đã trả lời tại hội nghị',
  ...promiseStates,
} as const
export type RaisedState = keyof typeof raisedStates

export type RaisedOpinion = {
  id: string
  body: string
  people: number
  village: string
  /** Number of the dialogue that it was gathered for. */
  dialogue: string
  topic: string
  day: Day | null
  /** The point of the agenda that it went into. */
  item: string | null
  state: RaisedState
  /** What was answered, or why it was left out. */
  said: string
  number: string | null
  task: string | null
  office: string | null
  dueOn: Day | null
  closedOn: Day | null
}

/** Lists by what their address says; each covers some of the states, and all states stand in one of them. */
export const raisedLists = {
  'chua-tra-loi': { label: 'Chưa được trả lời', states: ['unanswered', 'left-out', 'off'] },
  'cho-hop': { label: 'Chờ hội nghị', states: ['waiting'] },
  'da-tra-loi': { label: 'Đã trả lời', states: ['answered', 'written'] },
  'dang-lam': { label: 'Đang thực hiện', states: ['open'] },
  'qua-han': { label: 'Quá hạn', states: ['overdue'] },
  'con-y-kien': { label: 'Còn ý kiến khác nhau', states: ['disputed'] },
  'da-xong': { label: 'Đã thực hiện', states: ['kept'] },
} as const satisfies Record<string, { label: string; states: RaisedState[] }>
export type RaisedList = keyof typeof raisedLists
export const raisedListCodes = Object.keys(raisedLists) as RaisedList[]

/** What is looked at first, where no list is asked for: the first that holds anything. */
const byUrgency: RaisedList[] = [
  'chua-tra-loi',
  'qua-han',
  'con-y-kien',
  'dang-lam',
  'cho-hop',
  'da-tra-loi',
  'da-xong',
]
export const firstRaised = (counts: Record<RaisedList, number>): RaisedList =>
  byUrgency.find((one) => counts[one] > 0) ?? 'chua-tra-loi'

export type RaisedView = { year: number; list: RaisedList; page: number }
type AskedView = Omit<RaisedView, 'list'> & { list?: RaisedList }
type Query = Record<string, string | string[] | undefined>

/** Reads year, list and page from an address; what is not understood is left out. */
export function readRaised(query: Query, thisYear: number): AskedView {
  const text = (name: string) => (typeof query[name] === 'string' ? String(query[name]).trim() : '')
  return {
    year: /^20\d\d$/.test(text('nam')) ? Number(text('nam')) : thisYear,
    list: raisedListCodes.find((one) => one === text('muc')),
    page: /^\d{1,2}$/.test(text('trang')) ? Math.max(1, Number(text('trang'))) : 1,
  }
}

/** The address of a page of a list. */
export function raisedAddress({ year, list, page }: RaisedView): string {
  const query = new URLSearchParams({ nam: String(year), muc: list })
  if (page > 1) query.set('trang', String(page))
  return `/dialogues/raised?${query}`
}

/** How many there are in each list. @param counts how many in each state */
export function countRaised(counts: Partial<Record<RaisedState, number>>): Record<RaisedList, number> {
  const sum = (list: RaisedList) =>
    raisedLists[list].states.reduce((all, state) => all + (counts[state] ?? 0), 0)
  return Object.fromEntries(raisedListCodes.map((list) => [list, sum(list)])) as Record<RaisedList, number>
}
