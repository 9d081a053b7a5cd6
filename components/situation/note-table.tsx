import { Table } from '#components/ui/table.tsx'
import { type NoteKind, noteKinds } from '#domain/situation/words.ts'
import { dayOf, formatShortDay } from '#lib/dates.ts'

type NoteLine = {
  id: string
  place: string
  unit: string
  kind: NoteKind
  points: number
  pressing: number
  hot: number
  sentAt: Date | null
}

/** Notes of one month: of whom, how many points, and how grave they are. */
export function NoteTable({ caption, notes }: { caption: string; notes: NoteLine[] }) {
  return (
    <Table
      caption={caption}
      rows={notes}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'place',
          label: 'Nơi',
          cell: ({ id, place, unit }) => (
            <a href={`/situation/${id}`} className="inline-flex min-h-11 items-center">
              {place} ({unit})
            </a>
          ),
        },
        { key: 'kind', label: 'Loại', cell: ({ kind }) => noteKinds[kind] },
        { key: 'points', label: 'Số điểm', numeric: true, cell: ({ points }) => points },
        {
          key: 'pressing',
          label: 'Bức xúc',
          numeric: true,
          idle: ({ pressing }) => pressing === 0,
          cell: ({ pressing }) => pressing,
        },
        {
          key: 'hot',
          label: 'Có thể thành điểm nóng',
          numeric: true,
          idle: ({ hot }) => hot === 0,
          cell: ({ hot }) => hot,
        },
        {
          key: 'sent',
          label: 'Gửi ngày',
          cell: ({ sentAt }) => (sentAt ? formatShortDay(dayOf(sentAt)) : 'Đang ghi, chưa gửi'),
        },
      ]}
    />
  )
}
