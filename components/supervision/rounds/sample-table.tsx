import { StateBadge } from '#components/petition/state-badge.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import type { State } from '#domain/petitions/words.ts'
import { type Finding, findings } from '#domain/supervision/rounds/words.ts'
import { formatDay } from '#lib/dates.ts'
import { findingTones } from './words.ts'

type Item = {
  number: string
  drawn: number
  task: string | null
  office: string | null
  place: string | null
  state: State | null
  finding?: { result: Finding; day: string; seen: string; missing: string; byTitle: string }
}

/** What the lot drew, in its order, and what was found at each. */
export function SampleTable({ items, href }: { items: Item[]; href: (number: string) => string }) {
  return (
    <Table
      caption={`${items.length} việc bốc được, theo thứ tự bốc thăm`}
      rows={items}
      rowKey={({ number }) => number}
      columns={[
        {
          key: 'number',
          label: 'Hồ sơ',
          cell: ({ number, drawn }) => (
            <a href={href(number)} className="inline-flex min-h-11 items-center whitespace-nowrap">
              {drawn}. {number}
            </a>
          ),
        },
        { key: 'task', label: 'Việc', cell: ({ task }) => task ?? 'Không còn xem được' },
        {
          key: 'office',
          label: 'Cơ quan, nơi',
          cell: ({ office, place }) => [office, place].filter(Boolean).join(', '),
        },
        { key: 'state', label: 'Cơ quan báo', cell: ({ state }) => state && <StateBadge state={state} /> },
        {
          key: 'finding',
          label: 'Đoàn thấy',
          cell: ({ finding }) =>
            finding ? (
              <>
                <Badge tone={findingTones[finding.result]} label={findings[finding.result]} />{' '}
                {formatDay(finding.day)}. {finding.seen}
                {finding.missing && ` Còn thiếu: ${finding.missing}`}
              </>
            ) : (
              'Chưa xem'
            ),
        },
      ]}
    />
  )
}
