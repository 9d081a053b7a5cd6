import { Badge } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { type RoundState, roundStates } from '#domain/supervision/rounds/words.ts'
import { formatNumber, formatSpan } from '#lib/dates.ts'
import { roundTones } from './words.ts'

type Row = {
  id: string
  theme: string
  body: string
  fromOn: string
  toOn: string
  state: RoundState
  sums: { listed: number; sampled: number; seen: number; asked: number }
}

/** Rounds, each with how far it is. */
export function RoundTable({
  rounds,
  href,
  large,
}: {
  rounds: Row[]
  href: (id: string) => string
  large?: boolean
}) {
  return (
    <Table
      caption={`${rounds.length} đợt giám sát`}
      rows={rounds}
      rowKey={({ id }) => id}
      large={large}
      columns={[
        {
          key: 'theme',
          label: 'Chủ đề',
          cell: ({ id, theme }) => (
            <a href={href(id)} className="inline-flex min-h-11 items-center">
              {theme}
            </a>
          ),
        },
        { key: 'body', label: 'Nơi giám sát', cell: ({ body }) => body },
        { key: 'days', label: 'Đi xem', cell: ({ fromOn, toOn }) => formatSpan(fromOn, toOn) },
        {
          key: 'state',
          label: 'Trạng thái',
          // A badge is smaller than what citizens read.
          cell: ({ state }) =>
            large ? roundStates[state] : <Badge tone={roundTones[state]} label={roundStates[state]} />,
        },
        {
          key: 'seen',
          label: 'Đã xem',
          numeric: true,
          cell: ({ sums }) => `${formatNumber(sums.seen)}/${formatNumber(sums.sampled)}`,
        },
        { key: 'asked', label: 'Kiến nghị', numeric: true, cell: ({ sums }) => formatNumber(sums.asked) },
      ]}
    />
  )
}
