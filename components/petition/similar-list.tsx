import { StateBadge } from '#components/petition/state-badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { IntakeOutcome, State } from '#domain/petitions/words.ts'
import { formatShortDay } from '#lib/dates.ts'
import { shortened } from '#lib/shortened.ts'

export type SimilarLine = {
  number: string
  state: State
  intakeOutcome: IntakeOutcome | null
  receivedOn: string
  text: string
  /** Where choosing it leads; without, it is only to be looked at. */
  choose?: { href: string; label: string }
}

const shown = 160

/** Letters that may be on the same thing, for whoever decides; nothing where there are none. */
export function SimilarList({ lines }: { lines: SimilarLine[] }) {
  if (lines.length === 0) return null
  return (
    <Panel title="Có thể cùng một việc">
      <p className="text-sm text-than-nhat">
        So theo chữ trong đơn, của cơ quan này, 12 tháng gần đây. Đọc trước khi chọn.
      </p>
      <ul aria-label="Đơn có thể cùng một việc" className="mt-2 divide-y divide-ke border-y border-ke">
        {lines.map(({ number, state, intakeOutcome, receivedOn, text, choose }) => (
          <li key={number} className="space-y-2 py-3">
            <p className="flex flex-wrap items-center justify-between gap-x-4">
              <a href={`/petitions/${number}`} className="inline-flex min-h-11 items-center">
                {number}
              </a>
              <span className="text-sm text-than-nhat">nhận {formatShortDay(receivedOn)}</span>
            </p>
            <p>
              <StateBadge state={state} intakeOutcome={intakeOutcome} />
            </p>
            <p className="wrap-anywhere">{shortened(text, shown)}</p>
            {choose && <ButtonLink href={choose.href}>{choose.label}</ButtonLink>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
