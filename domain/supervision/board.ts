import { isNumber } from '#domain/petitions/number.ts'
import type { State } from '#domain/petitions/words.ts'

/** Lists of the board of those who supervise, by what their address says. */
export const boardLists = {
  'dung-tien-do': { label: 'Đúng tiến độ', empty: 'Không có việc nào đang làm trong hạn.' },
  'sap-den-han': { label: 'Sắp đến hạn', empty: 'Không có việc sắp đến hạn.' },
  'qua-han': { label: 'Quá hạn', empty: 'Không có việc quá hạn.' },
  'da-tra-loi': { label: 'Đã trả lời', empty: 'Chưa có việc nào đã trả lời.' },
  'da-xac-nhan': { label: 'Đã xác nhận', empty: 'Chưa có việc nào được xác nhận đã thực hiện.' },
  'con-y-kien': { label: 'Còn ý kiến khác nhau', empty: 'Không có việc nào còn ý kiến khác nhau.' },
  'kien-nghi': { label: 'Đã kiến nghị', empty: 'Chưa gửi kiến nghị giám sát nào.' },
} as const
export type BoardList = keyof typeof boardLists
export const boardListCodes = Object.keys(boardLists) as BoardList[]

/** What is looked at first, where none is asked for: the first that holds anything. */
const byUrgency = ['qua-han', 'con-y-kien', 'sap-den-han', 'dung-tien-do', 'da-tra-loi'] as const
export const firstList = (counts: ReadonlyMap<BoardList, number>): BoardList =>
  byUrgency.find((one) => (counts.get(one) ?? 0) > 0) ?? 'qua-han'

/** Work that was given out and is not reported as done. */
export const workStates: State[] = [
  'ASSIGNED',
  'VERIFYING',
  'MEETING',
  'DRAFTED',
  'APPROVED',
  'EXECUTING',
  'REOPENED',
]
export const reportedStates: State[] = ['ANSWERED', 'CLOSED']

/** Which rows: everything stands in the address, so that a list can be kept and sent. */
export type BoardFilter = {
  /** Only what was promised to people at a dialogue. */
  promised: boolean
  field?: string
  unitId?: string
  areaCode?: string
}
export const boardNames = {
  list: 'muc',
  promised: 'hua',
  field: 'linh-vuc',
  unitId: 'don-vi',
  areaCode: 'noi',
  after: 'sau',
} as const

type Query = Record<string, string | string[] | undefined>

/** Reads list and filter from an address; what is not understood is left out. */
export function readBoard(query: Query): { list?: BoardList; filter: BoardFilter; after?: string } {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const matching = (name: string, shape: RegExp) => (shape.test(text(name)) ? text(name) : undefined)
  return {
    list: boardListCodes.find((one) => one === text(boardNames.list)),
    filter: {
      promised: text(boardNames.promised) === '1',
      field: matching(boardNames.field, /^[a-z][a-z0-9-]{0,40}$/),
      unitId: matching(boardNames.unitId, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      areaCode: matching(boardNames.areaCode, /^\d{2,5}$/),
    },
    after: isCursor(text(boardNames.after)) ? text(boardNames.after) : undefined,
  }
}

const isCursor = (typed: string): boolean => {
  const [day = '', number] = typed.split('_')
  return number === undefined ? isNumber(day) : /^([\d-]{10}|infinity)$/.test(day) && isNumber(number)
}

/** The address of a list with a filter; `after` is where the next page starts. */
export function boardAddress(
  list: BoardList,
  { promised, field, unitId, areaCode }: BoardFilter = { promised: false },
  after?: string,
): string {
  const query = new URLSearchParams({ [boardNames.list]: list })
  if (promised) query.set(boardNames.promised, '1')
  if (field) query.set(boardNames.field, field)
  if (unitId) query.set(boardNames.unitId, unitId)
  if (areaCode) query.set(boardNames.areaCode, areaCode)
  if (after) query.set(boardNames.after, after)
  return `/supervision?${query}`
}
