import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { type RemarkAnswer, remarkAnswers } from '#domain/dialogues/minutes/words.ts'
import { type Held, heldLabels } from '#domain/dialogues/registering/words.ts'

export type ShownRemark = {
  id: string
  from: string
  body: string
  answer: RemarkAnswer
  reason: string
  answeredByTitle: string | null
  turnNo: number | null
  heldFor: Held | null
}

/** What those who were there said of the draft, each with its answer, or for one of them the form that gives it. */
export function RemarkList({
  remarks,
  page,
  state,
  answering,
}: {
  remarks: readonly ShownRemark[]
  page: string
  state: FormState
  /** The one that is answered now; undefined for who answers none. */
  answering?: string
}) {
  if (remarks.length === 0) return <p>Chưa có góp ý.</p>
  return (
    <ol className="list-decimal space-y-4 pl-6">
      {remarks.map((one) => (
        <li key={one.id} className="space-y-2">
          <p>
            <span className="font-semibold">
              {one.from}
              {one.turnNo !== null && `, về ý kiến ${one.turnNo}`}:
            </span>{' '}
            {one.body}
          </p>
          {one.heldFor && <p>{heldLabels[one.heldFor]}: chỉ cơ quan lập biên bản đọc góp ý này.</p>}
          {one.answer !== 'open' && (
            <p>
              {remarkAnswers[one.answer]}
              {one.reason && `: ${one.reason}`} ({one.answeredByTitle})
            </p>
          )}
          {one.answer === 'open' && answering === one.id && <AnswerForm {...{ page, state, one }} />}
          {one.answer === 'open' && answering !== undefined && answering !== one.id && (
            <a href={`${page}?answer=${one.id}`} className="inline-flex min-h-11 items-center">
              Trả lời góp ý của {one.from}
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}

function AnswerForm({ page, state, one }: { page: string; state: FormState; one: ShownRemark }) {
  return (
    <Form action={`${page}/answer`} state={state} label={`Trả lời góp ý của ${one.from}`}>
      <HiddenField name="remark" value={one.id} />
      <SelectField
        state={state}
        name="answer"
        label="Trả lời"
        options={[
          { value: 'taken', label: remarkAnswers.taken },
          { value: 'kept', label: remarkAnswers.kept },
        ]}
      />
      <TextArea state={state} name="reason" label="Lý do khi giữ nguyên" rows={2} optional />
      <SubmitButton>Trả lời góp ý</SubmitButton>
    </Form>
  )
}
