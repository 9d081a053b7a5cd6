import { type Outcome, outcomes, type State, states } from '#domain/petitions/words.ts'
import { csv } from '#lib/csv.ts'
import { type Day, formatShortDay } from '#lib/dates.ts'

/** The lists of files by how long they are kept, each under the word of its address. */
export const keptLists = {
  'den-han': 'Đến hạn tiêu hủy',
  'tam-giu': 'Đang tạm giữ',
  'da-de-nghi': 'Chờ tiêu hủy',
  'da-tieu-huy': 'Đã tiêu hủy',
} as const
export type KeptList = keyof typeof keptLists
const codes = Object.keys(keptLists) as KeptList[]

/** Which list an address asks for; anything else is the first. */
export const readList = (typed: string | string[] | undefined): KeptList =>
  codes.find((one) => one === typed) ?? 'den-han'

export type KeptLine = {
  number: string
  kind: string
  state: State
  outcome: Outcome | null
  unitName: string
  closedOn: Day | null
  /** The first day on which it may be destroyed; null: never, as things stand. */
  dueOn: Day | null
  destroyedBy: string | null
}

export const dayOrDash = (day: Day | null): string => (day ? formatShortDay(day) : 'chưa có')
export const dueWords = ({ dueOn, destroyedBy }: KeptLine): string => {
  if (destroyedBy) return `đã tiêu hủy theo Quyết định ${destroyedBy}`
  return dueOn ? `từ ${formatShortDay(dueOn)}` : 'còn giữ'
}

/** The list as a table for the committee: no word of a petition stands in it. */
export const keptCsv = (lines: readonly KeptLine[]): string =>
  csv(
    ['Số hồ sơ', 'Loại', 'Cơ quan', 'Trạng thái', 'Kết quả', 'Kết thúc', 'Tiêu hủy được từ', 'Quyết định'],
    lines.map((one) => [
      ...[one.number, one.kind, one.unitName, states[one.state].label],
      ...[one.outcome ? outcomes[one.outcome].label : '', dayOrDash(one.closedOn)],
      ...[one.dueOn ? formatShortDay(one.dueOn) : '', one.destroyedBy ?? ''],
    ]),
  )
