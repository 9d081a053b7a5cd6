import { Badge, type BadgeTone } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { type RaisedOpinion, type RaisedState, raisedStates } from '#domain/dialogues/gathering/raised.ts'
import { formatDay, formatNumber } from '#lib/dates.ts'
import { promiseTones } from './promise-tones.ts'

const tones: Partial<Record<RaisedState, BadgeTone>> = {
  ...promiseTones,
  ...{ answered: 'ok', written: 'ok', unanswered: 'late', 'left-out': 'soon' },
}

/** "Hạn thứ Tư 30/12/2026", or when it was done. */
const dateOf = ({ state, dueOn, closedOn }: RaisedOpinion): string | undefined => {
  if (state === 'kept' && closedOn) return `Xong ${formatDay(closedOn)}`
  return dueOn ? `Hạn ${formatDay(dueOn)}` : undefined
}

/** What people said through an office, and what became of it. */
export function RaisedTable({ caption, rows }: { caption: string; rows: readonly RaisedOpinion[] }) {
  return (
    <Table
      caption={caption}
      rows={[...rows]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'said',
          label: 'Ý kiến',
          cell: ({ body, village, people }) => (
            <>
              {body}
              <span className="block text-sm text-than-nhat">
                {village}, {formatNumber(people)} người nêu
              </span>
            </>
          ),
        },
        {
          key: 'dialogue',
          label: 'Hội nghị',
          cell: ({ dialogue, topic, day }) => (
            <>
              <a href={`/dialogues/${dialogue}`} className="inline-flex min-h-11 items-center">
                {topic}
              </a>
              {day && <span className="block text-sm text-than-nhat">{formatDay(day)}</span>}
            </>
          ),
        },
        {
          key: 'result',
          label: 'Kết quả',
          cell: (row) => (
            <>
              <Badge tone={tones[row.state] ?? 'neutral'} label={raisedStates[row.state]} />
              <Outcome row={row} />
            </>
          ),
        },
      ]}
    />
  )
}

function Outcome({ row }: { row: RaisedOpinion }) {
  const { said, number, task, office } = row
  const facts = [number && `Hồ sơ ${number}`, office, dateOf(row)].filter(Boolean).join(', ')
  return (
    <>
      {(task || said) && <span className="mt-1 block">{task || said}</span>}
      {facts && <span className="block text-sm text-than-nhat">{facts}</span>}
    </>
  )
}
