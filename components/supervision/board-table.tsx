import { NextLimit } from '#components/petition/next-limit.tsx'
import { StateBadge } from '#components/petition/state-badge.tsx'
import { Table } from '#components/ui/table.tsx'
import type { LimitDates } from '#domain/petitions/next-limit.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import type { Day } from '#lib/dates.ts'

export type BoardRow = {
  row: LimitDates & { number: string; task: string | null; kindLabel: string | null; source: string }
  areaName: string
  office: string
}

/** Work of the area, by what it is, who does it and how it stands. */
export function BoardTable({
  caption,
  rows,
  calendar,
  today,
}: {
  caption: string
  rows: BoardRow[]
  calendar: Calendar
  today: Day
}) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ row }) => row.number}
      columns={[
        {
          key: 'task',
          label: 'Việc',
          cell: ({ row }) => (
            <>
              <a href={`/supervision/${row.number}`} className="inline-flex min-h-11 items-center">
                {row.task ?? row.kindLabel ?? 'Việc chưa ghi tên'}
              </a>
              <span className="block text-sm text-than-nhat">
                Hồ sơ {row.number}
                {row.source === 'dialogue' && ', việc đã hứa tại hội nghị'}
              </span>
            </>
          ),
        },
        { key: 'office', label: 'Cơ quan làm', cell: ({ office }) => office },
        { key: 'area', label: 'Địa bàn', cell: ({ areaName }) => areaName },
        { key: 'state', label: 'Trạng thái', cell: ({ row }) => <StateBadge state={row.state} /> },
        {
          key: 'due',
          label: 'Hạn',
          cell: ({ row }) => <NextLimit row={row} calendar={calendar} today={today} />,
        },
      ]}
    />
  )
}
