import { Timeline } from '#components/petition/timeline.tsx'
import { type ContactAct, contactActs } from '#domain/contacts/words.ts'
import { formatMoment } from '#lib/dates.ts'

type Step = { id: string; act: ContactAct; reason: string; said: string; at: Date; byTitle: string }

/** The history of a round: what was done, what became otherwise, why, and in which office. */
export function ContactSteps({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <Timeline
      label={label}
      entries={steps.map(({ id, act, reason, said, at, byTitle }) => ({
        key: id,
        at: formatMoment(at),
        title: contactActs[act],
        body: [said, reason && `Lý do: ${reason}`].filter(Boolean).join('\n'),
        by: byTitle,
      }))}
    />
  )
}
