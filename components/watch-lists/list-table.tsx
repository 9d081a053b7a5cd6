import { NextLimit } from '#components/petition/next-limit.tsx'
import { StateBadge } from '#components/petition/state-badge.tsx'
import { Table } from '#components/ui/table.tsx'
import type { LimitDates } from '#domain/petitions/next-limit.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import type { Figures } from '#domain/warnings/rules.ts'
import { warningSentence } from '#domain/warnings/sentence.ts'
import { type Warning, warnings } from '#domain/warnings/words.ts'
import type { Day } from '#lib/dates.ts'

type Row = {
  petition: LimitDates & { id: string; number: string; task: string | null; kindLabel: string | null }
  areaName: string
  office: string
}
type Flag = { petitionId: string | null; rule: Warning; figures: Figures }

/** Petitions of a list, with the warnings that stand about each. */
export function ListTable({
  caption,
  rows,
  flags,
  calendar,
  today,
}: {
  caption: string
  rows: Row[]
  flags: Flag[]
  calendar: Calendar
  today: Day
}) {
  const of = (id: string) => flags.filter(({ petitionId }) => petitionId === id)
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ petition }) => petition.number}
      columns={[
        {
          key: 'task',
          label: 'Việc',
          cell: ({ petition }) => (
            <>
              <a href={`/supervision/${petition.number}`} className="inline-flex min-h-11 items-center">
                {petition.task ?? petition.kindLabel ?? 'Việc chưa ghi tên'}
              </a>
              <span className="block text-sm text-than-nhat">Hồ sơ {petition.number}</span>
            </>
          ),
        },
        { key: 'office', label: 'Cơ quan làm', cell: ({ office }) => office },
        { key: 'area', label: 'Địa bàn', cell: ({ areaName }) => areaName },
        { key: 'state', label: 'Trạng thái', cell: ({ petition }) => <StateBadge state={petition.state} /> },
        {
          key: 'due',
          label: 'Hạn',
          cell: ({ petition }) => <NextLimit row={petition} calendar={calendar} today={today} />,
        },
        {
          key: 'flags',
          label: 'Cảnh báo',
          idle: ({ petition }) => of(petition.id).length === 0,
          cell: ({ petition }) =>
            of(petition.id).map(({ rule, figures }) => (
              <span key={rule} className="block">
                <span className="font-semibold">{warnings[rule].label}.</span>{' '}
                {warningSentence(rule, figures, today)}
              </span>
            )),
        },
      ]}
    />
  )
}
