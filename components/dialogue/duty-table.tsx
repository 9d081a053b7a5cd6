import { Badge } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'

/** One duty of one office: what it owes in the period, what was done, what is to come. */
export type ShownDuty = {
  office: string
  owes: string
  article: string
  period: string
  held: number
  planned: number
  missing: number
}

/** Who keeps a duty, and whose period would end short: those stand first. */
export function DutyTable({ caption, rows, unit }: { caption: string; rows: ShownDuty[]; unit: string }) {
  const shortFirst = [...rows].sort((a, b) => b.missing - a.missing)
  return (
    <Table
      caption={caption}
      rowKey={({ office, owes }) => `${office} ${owes}`}
      rows={shortFirst}
      columns={[
        { key: 'office', label: 'Cơ quan', cell: ({ office }) => office },
        { key: 'owes', label: 'Phải làm', cell: ({ owes, article }) => `${owes} (${article})` },
        { key: 'period', label: 'Kỳ', cell: ({ period }) => period },
        { key: 'held', label: 'Đã làm', numeric: true, cell: ({ held }) => held },
        { key: 'planned', label: 'Còn trong lịch', numeric: true, cell: ({ planned }) => planned },
        {
          key: 'missing',
          label: 'Hết kỳ',
          cell: ({ missing }) =>
            missing > 0 ? (
              <Badge tone="late" label={`còn thiếu ${missing} ${unit}`} />
            ) : (
              <Badge tone="ok" label="đủ" />
            ),
        },
      ]}
    />
  )
}
