import { Lotus } from '#components/petition/lotus.tsx'
import { StateBadge } from '#components/petition/state-badge.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { Petal } from '#domain/petitions/clarity.ts'
import { type Outcome, outcomes, type State } from '#domain/petitions/words.ts'
import { type Day, dayOf, formatDay } from '#lib/dates.ts'

type Facts = {
  number: string
  office: string
  petals: Petal[]
  summary: string
  row: {
    state: State
    task: string | null
    expectedResult: string | null
    dueOn: Day | null
    outcome: Outcome | null
    answeredAt: Date | null
  }
}

/** What was to be done and what the office says of it, beside every form of those who supervise. */
export function ItemFacts({ number, office, petals, summary, row }: Facts) {
  return (
    <Panel title="Việc đang xem">
      <div className="space-y-4">
        <StateBadge state={row.state} />
        <DataList
          stacked
          facts={[
            {
              label: 'Hồ sơ',
              value: (
                <a href={`/petitions/${number}`} className="inline-flex min-h-11 items-center">
                  {number}
                </a>
              ),
            },
            { label: 'Cơ quan làm', value: office },
            { label: 'Việc', value: row.task ?? 'Chưa ghi việc phải làm' },
            { label: 'Kết quả phải đạt', value: row.expectedResult ?? 'Chưa ghi' },
            { label: 'Hạn', value: row.dueOn ? formatDay(row.dueOn) : 'Chưa có hạn' },
            {
              label: 'Cơ quan báo',
              value:
                row.outcome && row.answeredAt
                  ? `${outcomes[row.outcome].label}, ${formatDay(dayOf(row.answeredAt))}`
                  : 'Chưa báo kết quả',
            },
          ]}
        />
        <Lotus petals={petals} summary={summary} size={30} />
      </div>
    </Panel>
  )
}
