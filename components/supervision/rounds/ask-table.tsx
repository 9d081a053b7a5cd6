import { StateBadge } from '#components/petition/state-badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { type State, stateLabel } from '#domain/petitions/words.ts'
import { formatDay } from '#lib/dates.ts'

type Ask = {
  number: string
  task: string
  expected: string
  office: string
  dueOn: string
  state: State
  disputed: boolean
}

/** What was asked of which office, and how it stands today. */
export function AskTable({
  asks,
  href,
  large,
}: {
  asks: Ask[]
  href?: (number: string) => string
  large?: boolean
}) {
  return (
    <Table
      caption={`${asks.length} kiến nghị`}
      rows={asks}
      rowKey={({ number }) => number}
      large={large}
      columns={[
        {
          key: 'number',
          label: 'Hồ sơ',
          cell: ({ number }) =>
            href ? (
              <a href={href(number)} className="inline-flex min-h-11 items-center whitespace-nowrap">
                {number}
              </a>
            ) : (
              number
            ),
        },
        { key: 'task', label: 'Kiến nghị', cell: ({ task, expected }) => `${task}. Kết quả: ${expected}` },
        { key: 'office', label: 'Cơ quan', cell: ({ office }) => office },
        { key: 'due', label: 'Trả lời chậm nhất', cell: ({ dueOn }) => formatDay(dueOn) },
        {
          key: 'state',
          label: 'Nay',
          cell: ({ state, disputed }) => (
            <>
              {large ? stateLabel({ state }) : <StateBadge state={state} />}
              {disputed && state !== 'DISPUTED' && <span> còn ý kiến khác nhau</span>}
            </>
          ),
        },
      ]}
    />
  )
}
