import { DataList } from '#components/ui/data-list.tsx'
import { type Outcome, outcomes } from '#domain/petitions/words.ts'
import { formatDay, isDay } from '#lib/dates.ts'

export type AnswerParts = {
  outcome: Outcome
  doneBy: string
  doneWhat: string
  doneWhen: string
  basis: string
  nextStep: string
  laterDueOn?: string | null
  body: string
}

/** An answer with its five parts: what came of it, who did what, when, on what basis. */
export function AnswerSheet({ answer }: { answer: AnswerParts }) {
  const { outcome, doneBy, doneWhat, doneWhen, basis, nextStep, laterDueOn, body } = answer
  const facts = [
    { label: 'Kết quả', value: outcomes[outcome].label },
    { label: 'Ai làm', value: doneBy },
    { label: 'Việc gì', value: doneWhat },
    { label: 'Khi nào', value: isDay(doneWhen) ? formatDay(doneWhen) : doneWhen },
    { label: 'Căn cứ', value: basis },
    ...(laterDueOn ? [{ label: 'Phần còn lại xong chậm nhất', value: formatDay(laterDueOn) }] : []),
    ...(nextStep ? [{ label: 'Bước tiếp theo', value: nextStep }] : []),
  ]
  return (
    <div className="space-y-4">
      <p className="whitespace-pre-line wrap-anywhere">{body}</p>
      <DataList facts={facts} />
    </div>
  )
}
