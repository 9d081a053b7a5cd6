import { EmptyState } from '#components/ui/empty-state.tsx'
import { Table } from '#components/ui/table.tsx'
import { isSecret } from '#domain/reception/visit.ts'
import { type VisitKind, visitKinds } from '#domain/reception/words.ts'
import { formatTime } from '#lib/dates.ts'

type Entry = {
  id: string
  entryNo: number
  at: Date
  kind: VisitKind
  contents: string
  present: number
  refusalGround: string | null
}

/** The entries of one sitting. */
export function SittingEntries({ entries }: { entries: Entry[] }) {
  if (entries.length === 0) return <EmptyState title="Chưa ghi lượt tiếp nào trong buổi này" />
  return (
    <Table
      caption={`${entries.length} lượt tiếp`}
      rowKey={({ id }) => id}
      rows={entries}
      columns={[
        {
          key: 'no',
          label: 'Lượt',
          cell: ({ id, entryNo, at }) => (
            <a href={`/reception/visits/${id}`} className="inline-flex min-h-11 items-center">
              Lượt {entryNo}, {formatTime(at)}
            </a>
          ),
        },
        { key: 'kind', label: 'Loại đơn', cell: ({ kind }) => visitKinds[kind] },
        {
          key: 'contents',
          label: 'Nội dung',
          cell: ({ kind, contents }) => (isSecret(kind) ? 'Giữ bí mật' : contents),
        },
        { key: 'present', label: 'Có mặt', numeric: true, cell: ({ present }) => present },
        {
          key: 'refused',
          label: 'Ghi chú',
          cell: ({ refusalGround }) => (refusalGround ? 'Từ chối tiếp' : ''),
        },
      ]}
    />
  )
}
