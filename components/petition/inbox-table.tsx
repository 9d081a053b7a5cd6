import { DeadlineBadge } from '#components/petition/deadline-badge.tsx'
import { LimitBadge } from '#components/petition/limit-badge.tsx'
import { LotusLine } from '#components/petition/lotus.tsx'
import { StateBadge } from '#components/petition/state-badge.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { type FivePoints, lotusWords, petals } from '#domain/petitions/clarity.ts'
import { clockStopped, endedAtTheDoor } from '#domain/petitions/lifecycle.ts'
import {
  extendedWords,
  isExtended,
  type LimitDates,
  limitNames,
  nextLimit,
} from '#domain/petitions/next-limit.ts'
import { type Field, fieldWord, type IntakeOutcome, type Kind, kindWord } from '#domain/petitions/words.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { lateness } from '#domain/time/lateness.ts'
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
      cell: ({ areaName, unitName }) => <Place {...{ areaName, unitName }} />,
    },
    { key: 'limit', label: 'Hạn gần nhất', cell: ({ row }) => <Limit {...{ row, calendar, today }} /> },
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

function Place({ areaName, unitName }: { areaName: string; unitName: string }) {
  return unitName.includes(areaName) ? (
    unitName
  ) : (
    <>
      {areaName}
      <span className="block text-than-nhat">{unitName}</span>
    </>
  )
}

function Limit({ row, calendar, today }: { row: LimitDates; calendar: Calendar; today: Day }) {
  const limit = nextLimit(row)
  if (clockStopped.includes(row.state)) return <DeadlineBadge words="Đang tạm dừng tính hạn" tone="paused" />
  if (!limit) return <span className="text-than-nhat">Không còn hạn chờ</span>
  const late = lateness(calendar, today, limit.day)
  const extended = isExtended(row, limit.name)
  return (
    <>
      <LimitBadge
        late={late}
        words={extended ? extendedWords(late, limit.day) : undefined}
        extended={extended}
      />
      <span className="block text-than-nhat">
        {limitNames[limit.name]}: {formatDay(limit.day)}
      </span>
    </>
  )
}
