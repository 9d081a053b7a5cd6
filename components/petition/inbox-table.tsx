import { LotusLine } from '#components/petition/lotus.tsx'
import { NextLimit } from '#components/petition/next-limit.tsx'
import { PlaceName } from '#components/petition/place-name.tsx'
import { StateBadge } from '#components/petition/state-badge.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { type FivePoints, lotusWords, petals } from '#domain/petitions/clarity.ts'
import { endedAtTheDoor } from '#domain/petitions/lifecycle.ts'
import type { LimitDates } from '#domain/petitions/next-limit.ts'
import { type Field, fieldWord, type IntakeOutcome, type Kind, kindWord } from '#domain/petitions/words.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { type Day, formatDay, formatNumber } from '#lib/dates.ts'

export type InboxRow = {
  row: FivePoints &
    LimitDates & {
      number: string
      kind: Kind | null
      kindLabel: string | null
      field: Field | null
      fieldLabel: string | null
      headCount: number
      intakeOutcome?: IntakeOutcome | null
      offeredUnitId?: string | null
    }
  words: string
  areaName: string
  unitName: string
}

/** The list that staff work from. The number opens the file. */
export function InboxTable({
  caption,
  rows,
  calendar,
  today,
}: {
  caption: string
  rows: InboxRow[]
  calendar: Calendar
  today: Day
}) {
  const columns: Column<InboxRow>[] = [
    {
      key: 'petition',
      label: 'Hồ sơ',
      cell: ({ row, words }) => (
        <>
          <a
            href={`/petitions/${row.number}`}
            className="figures -my-2 inline-flex min-h-11 items-center font-semibold"
          >
            {row.number}
          </a>{' '}
          <span className="text-than-nhat">
            {[kindWord(row), fieldWord(row)].filter(Boolean).join(' · ')}
            {row.headCount > 1 && ` · ${formatNumber(row.headCount)} người`}
          </span>
          <p className="max-w-[34rem]">{shortened(words)}</p>
        </>
      ),
    },
    {
      key: 'place',
      label: 'Nơi, đơn vị',
      cell: ({ areaName, unitName }) => <PlaceName {...{ areaName, unitName }} />,
    },
    { key: 'limit', label: 'Hạn gần nhất', cell: ({ row }) => <NextLimit {...{ row, calendar, today }} /> },
    {
      key: 'clarity',
      label: 'Năm rõ',
      cell: ({ row }) => {
        if (endedAtTheDoor(row)) return 'không phải giao việc'
        const list = petals(row, formatDay)
        return <LotusLine petals={list} summary={lotusWords(list)} />
      },
    },
    { key: 'state', label: 'Trạng thái', cell: ({ row }) => <StateBadge {...row} /> },
  ]
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ row }) => row.number} />
}

/** Cut between words. Not by line-clamp: the marks of a hidden line would show under the last one. */
function shortened(words: string): string {
  if (words.length <= 100) return words
  return `${words.slice(0, 100).replace(/\s+\S*$/, '')}…`
}
