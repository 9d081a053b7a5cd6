import { Timeline } from '#components/petition/timeline.tsx'
import { type DialogueAct, dialogueActs } from '#domain/dialogues/words.ts'
import { formatMoment } from '#lib/dates.ts'

export type ShownStep = {
  id: string
  act: DialogueAct
  reason: string
  said: string
  at: Date
  byTitle: string
}

/** The history of a dialogue: what was done, what became otherwise, why, and in which office. */
export function DialogueSteps({ steps, label }: { steps: readonly ShownStep[]; label: string }) {
  return (
    <Timeline
      label={label}
      entries={steps.map(({ id, act, reason, said, at, byTitle }) => ({
        key: id,
        at: formatMoment(at),
        title: dialogueActs[act],
        body: [said, reason && `Lý do: ${reason}`].filter(Boolean).join('\n'),
        by: byTitle,
      }))}
    />
  )
}
