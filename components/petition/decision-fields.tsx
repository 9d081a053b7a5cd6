import { DateField } from '#components/form/date-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'

/** Number and day of a signed decision, and why, for the sender to read. */
export function DecisionFields({
  state,
  what,
  today,
  reason,
}: {
  state: FormState
  /** "quyết định", "văn bản gia hạn" */
  what: string
  today: string
  reason: string
}) {
  return (
    <>
      <TextField state={state} name="decisionNo" label={`Số ${what}`} short maxLength={60} />
      <DateField state={state} name="decisionOn" label={`Ngày ký ${what}`} max={today} />
      <TextArea state={state} name="reason" label={reason} hint="Người gửi đọc nguyên văn." rows={5} />
    </>
  )
}
