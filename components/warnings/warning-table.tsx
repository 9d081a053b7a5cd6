import { StateBadge } from '#components/petition/state-badge.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { fields, type State } from '#domain/petitions/words.ts'
import type { Figures } from '#domain/warnings/rules.ts'
import { warningSentence } from '#domain/warnings/sentence.ts'
import { type Warning, warnings } from '#domain/warnings/words.ts'
import { type Day, dayOf, formatShortDay } from '#lib/dates.ts'

type Row = {
  id: string
  rule: Warning
  version: number
  field: string
  figures: Figures
  raisedAt: Date
  endedAt: Date | null
  areaName: string
  office: string | null
  number: string | null
  task: string | null
  kindLabel: string | null
  state: State | null
}

const fieldLabel = (code: string) => (fields as Record<string, string>)[code] ?? code

/** Warnings, each with the sentence that says why it stands. */
export function WarningTable({ caption, rows, today }: { caption: string; rows: Row[]; today: Day }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', label: 'Việc, nơi', cell: (row) => <About row={row} /> },
        {
          key: 'why',
          label: 'Vì sao cảnh báo',
          cell: ({ rule, version, figures, endedAt }) => (
            <>
              <Badge
                tone={endedAt ? 'neutral' : 'soon'}
                label={`${warnings[rule].label}${endedAt ? ', đã hết' : ''}`}
              />
              <span className="block">
                {warningSentence(rule, figures, endedAt ? dayOf(endedAt) : today)}
              </span>
              <span className="block text-than-nhat">Quy tắc bản {version}</span>
            </>
          ),
        },
        { key: 'area', label: 'Địa bàn', cell: ({ areaName }) => areaName },
        {
          key: 'office',
          label: 'Cơ quan làm',
          cell: ({ office }) => office ?? '',
          idle: ({ office }) => !office,
        },
        {
          key: 'state',
          label: 'Trạng thái',
          cell: ({ state }) => state && <StateBadge state={state} />,
          idle: ({ state }) => !state,
        },
        {
          key: 'since',
          label: 'Từ ngày',
          cell: ({ raisedAt, endedAt }) => (
            <>
              {formatShortDay(dayOf(raisedAt))}
              {endedAt && <span className="block">đến {formatShortDay(dayOf(endedAt))}</span>}
            </>
          ),
        },
      ]}
    />
  )
}

function About({ row }: { row: Row }) {
  if (!row.number) return row.field ? `${fieldLabel(row.field)}, ${row.areaName}` : row.areaName
  return (
    <>
      <a href={`/supervision/${row.number}`} className="inline-flex min-h-11 items-center">
        {row.task ?? row.kindLabel ?? 'Việc chưa ghi tên'}
      </a>
      <span className="block text-sm text-than-nhat">
        Hồ sơ {row.number}
        {row.field && `, ${fieldLabel(row.field).toLowerCase()}`}
      </span>
    </>
  )
}
