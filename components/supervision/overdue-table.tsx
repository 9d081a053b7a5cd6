import { StateBadge } from '#components/petition/state-badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { daysOver, limitWord, type Overdue } from '#domain/supervision/overdue.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { type Day, formatNumber, formatShortDay } from '#lib/dates.ts'

/** What became overdue at one office. */
export function OverdueTable({
  caption,
  rows,
  calendar,
  until,
}: {
  caption: string
  rows: Overdue[]
  calendar: Calendar
  until: Day
}) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ number, limitName, dueOn }) => `${number} ${limitName} ${dueOn}`}
      columns={[
        {
          key: 'task',
          label: 'Việc',
          cell: ({ number, task, kindLabel }) => (
            <>
              <a href={`/supervision/${number}`} className="inline-flex min-h-11 items-center">
                {task ?? kindLabel ?? 'Việc chưa ghi tên'}
              </a>
              <span className="block text-sm text-than-nhat">Hồ sơ {number}</span>
            </>
          ),
        },
        { key: 'area', label: 'Địa bàn', cell: ({ area }) => area },
        { key: 'head', label: 'Chịu trách nhiệm', cell: ({ headTitle }) => headTitle ?? 'Chưa giao' },
        {
          key: 'due',
          label: 'Hạn đã qua',
          cell: ({ limitName, dueOn }) => (
            <>
              {limitWord(limitName)}: {formatShortDay(dueOn)}
            </>
          ),
        },
        {
          key: 'days',
          label: 'Quá, ngày làm việc',
          numeric: true,
          cell: (row) => formatNumber(daysOver(calendar, row, until)),
        },
        { key: 'state', label: 'Nay', cell: ({ state }) => <StateBadge state={state} /> },
      ]}
    />
  )
}
