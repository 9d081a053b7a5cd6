import { NextLimit } from '#components/petition/next-limit.tsx'
import { PlaceName } from '#components/petition/place-name.tsx'
import { StateBadge } from '#components/petition/state-badge.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import type { LimitDates } from '#domain/petitions/next-limit.ts'
import { type Field, fieldWord, type IntakeOutcome, type Kind, kindWord } from '#domain/petitions/words.ts'
import type { Piece } from '#domain/search/excerpt.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { type Day, dayOf, formatDay } from '#lib/dates.ts'

export type FoundRow = {
  row: LimitDates & {
    number: string
    kind: Kind | null
    kindLabel: string | null
    field: Field | null
    fieldLabel: string | null
    intakeOutcome?: IntakeOutcome | null
    receivedAt: Date
  }
  excerpt: Piece[]
  where?: string
  areaName: string
  unitName: string
}

/** What was found, with the words around it. The number opens the file. */
export function FoundTable({
  caption,
  rows,
  calendar,
  today,
}: {
  caption: string
  rows: FoundRow[]
  calendar: Calendar
  today: Day
}) {
  const columns: Column<FoundRow>[] = [
    {
      key: 'petition',
      label: 'Hồ sơ',
      cell: ({ row, excerpt, where }) => (
        <>
          <a
            href={`/petitions/${row.number}`}
            className="figures -my-2 inline-flex min-h-11 items-center font-semibold"
          >
            {row.number}
          </a>{' '}
          <span className="text-than-nhat">
            {[kindWord(row), fieldWord(row), `nhận ${formatDay(dayOf(row.receivedAt))}`]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <p className="max-w-[40rem] wrap-anywhere">
            {where && <span className="text-than-nhat">{where}: </span>}
            <Marked pieces={excerpt} />
          </p>
        </>
      ),
    },
    { key: 'place', label: 'Nơi, đơn vị', cell: (one) => <PlaceName {...one} /> },
    { key: 'limit', label: 'Hạn gần nhất', cell: ({ row }) => <NextLimit {...{ row, calendar, today }} /> },
    { key: 'state', label: 'Trạng thái', cell: ({ row }) => <StateBadge {...row} /> },
  ]
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ row }) => row.number} />
}

/** What was looked for stands out by its weight too, not by colour alone. */
function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, found }, at) =>
    found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order
      <mark key={at} className="rounded-sm bg-nghe-nhat font-semibold text-than">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
