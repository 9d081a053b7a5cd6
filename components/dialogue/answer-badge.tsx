import { Badge, type BadgeTone } from '#components/ui/badge.tsx'
import { type AnswerState, answerStates } from '#domain/dialogues/gathering/words.ts'
import { type Day, formatShortDay } from '#lib/dates.ts'

export type AnswerStanding = { unit: string; state: AnswerState; dueOn: Day; late: boolean }

const tones: Record<AnswerState, BadgeTone> = {
  asked: 'action',
  written: 'action',
  returned: 'soon',
  approved: 'ok',
}

/** Who prepares the answer, until when, and how far it is. */
export function AnswerBadge({ answer }: { answer?: AnswerStanding }) {
  if (!answer) return <Badge tone="soon" label="chưa giao" />
  return (
    <>
      <Badge
        tone={answer.late ? 'late' : tones[answer.state]}
        label={
          answer.late ? `quá hạn ${formatShortDay(answer.dueOn)}` : answerStates[answer.state].toLowerCase()
        }
      />{' '}
      {answer.late ? answer.unit : `${answer.unit}, hạn ${formatShortDay(answer.dueOn)}`}
    </>
  )
}
