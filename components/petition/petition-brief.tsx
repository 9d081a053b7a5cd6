import { DeadlineBadge } from '#components/petition/deadline-badge.tsx'
import { LimitBadge } from '#components/petition/limit-badge.tsx'
import type { LimitLine } from '#components/petition/limit-list.tsx'
import { Lotus, type Petal } from '#components/petition/lotus.tsx'
import { StateBadge } from '#components/petition/state-badge.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { type IntakeOutcome, type Kind, kindWord, type State } from '#domain/petitions/words.ts'

/** What one has to have in sight while deciding: what it is about, how clear it is, how much time is left. */
export function PetitionBrief({
  kind,
  kindLabel,
  state,
  intakeOutcome,
  body,
  where,
  petals,
  summary,
  limits,
}: {
  kind: Kind | null
  kindLabel?: string | null
  state: State
  intakeOutcome?: IntakeOutcome | null
  body: string
  where?: string
  petals: readonly Petal[]
  summary: string
  limits: readonly LimitLine[]
}) {
  const running = limits.filter(({ late, paused }) => late || paused)
  return (
    <Panel title={`Nội dung ${kindWord({ kind, kindLabel })}`}>
      <div className="space-y-4">
        <p>
          <StateBadge state={state} intakeOutcome={intakeOutcome} />
        </p>
        <p className="whitespace-pre-line wrap-anywhere">{body}</p>
        {where && <p className="text-than-nhat">Nơi xảy ra: {where}</p>}
        <Lotus petals={petals} summary={summary} />
        <ul className="space-y-1">
          {running.map(({ key, name, words, late, extended, paused }) => (
            <li key={key} className="flex flex-wrap justify-between gap-x-4">
              <span className="text-than-nhat">{name}</span>
              {late && <LimitBadge late={late} words={extended ? words : undefined} extended={extended} />}
              {paused && <DeadlineBadge words="đang tạm dừng" tone="paused" />}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}
