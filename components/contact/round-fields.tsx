import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { TextField } from '#components/form/text-field.tsx'
import { type Phase, phaseCodes, phases } from '#domain/contacts/words.ts'

type Facts = { session: string; phase: Phase; fromOn: string; toOn: string }

/** Which session of the council the round belongs to, and its days. */
export function RoundFields({ state, facts }: { state: FormState; facts?: Facts }) {
  return (
    <>
      <TextField
        state={state}
        name="session"
        label="Kỳ họp"
        hint="Ví dụ: Kỳ họp thứ 5, cuối năm 2026."
        defaultValue={facts?.session}
      />
      <Choice
        state={state}
        name="phase"
        label="Tiếp xúc trước hay sau kỳ họp"
        columns
        options={phaseCodes.map((value) => ({ value, label: phases[value] }))}
        defaultValue={facts?.phase}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField state={state} name="fromOn" label="Từ ngày" defaultValue={facts?.fromOn} />
        <DateField state={state} name="toOn" label="Đến ngày" defaultValue={facts?.toOn} />
      </div>
    </>
  )
}
