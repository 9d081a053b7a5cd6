import { type LimitName, limitNames } from '#domain/petitions/next-limit.ts'
import { type State, stateLabel } from '#domain/petitions/words.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { lateness } from '#domain/time/lateness.ts'
import { csv } from '#lib/csv.ts'
import { type Day, formatShortDay } from '#lib/dates.ts'

/** A limit that passed in a week: which one, of which work, who does it and who answers for it. */
export type Overdue = {
  number: string
  task: string | null
  kindLabel: string | null
  unitId: string
  office: string
  area: string
  headTitle: string | null
  limitName: string
  dueOn: Day
  toldOn: Day
  state: State
}

export const limitWord = (name: string): string => limitNames[name as LimitName] ?? 'Hạn'

/** Working days over the limit by the last day of the week, or by today within it. */
export const daysOver = (calendar: Calendar, one: Pick<Overdue, 'dueOn'>, until: Day): number =>
  lateness(calendar, until, one.dueOn).days

/** Offices with how many became overdue there, most first. */
export function byOffice(rows: readonly Overdue[]): { unitId: string; office: string; rows: Overdue[] }[] {
  const found = new Map<string, { unitId: string; office: string; rows: Overdue[] }>()
  for (const row of rows) {
    const one = found.get(row.unitId) ?? { unitId: row.unitId, office: row.office, rows: [] }
    one.rows.push(row)
    found.set(row.unitId, one)
  }
  return [...found.values()].sort(
    (a, b) => b.rows.length - a.rows.length || a.office.localeCompare(b.office, 'vi'),
  )
}

/** The list as a table. */
export function overdueCsv(rows: readonly Overdue[], calendar: Calendar, until: Day): string {
  const head = [
    ...[
      'Cơ quan làm',
      'Số hồ sơ',
      'Việc',
      'Địa bàn',
      'Người đứng đầu chịu trách nhiệm',
      'Hạn nào',
      'Ngày đến hạn',
    ],
    ...['Ghi quá hạn ngày', 'Quá hạn (ngày làm việc)', 'Trạng thái nay'],
  ]
  const lines = byOffice(rows).flatMap((office) =>
    office.rows.map((row) => [
      ...[row.office, row.number, row.task ?? row.kindLabel ?? '', row.area, row.headTitle ?? ''],
      ...[limitWord(row.limitName), formatShortDay(row.dueOn), formatShortDay(row.toldOn)],
      ...[daysOver(calendar, row, until), stateLabel(row)],
    ]),
  )
  return csv(head, lines)
}
