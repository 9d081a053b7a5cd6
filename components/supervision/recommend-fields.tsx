import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'

/** What is asked of which office, and with which result: the same wherever a recommendation begins. */
export function RecommendFields({
  state,
  receivers,
  why,
}: {
  state: FormState
  receivers: readonly { id: string; name: string }[]
  /** What the first text is called: what was seen, or what people say. */
  why: string
}) {
  return (
    <>
      <SelectField
        state={state}
        name="toUnitId"
        label="Cơ quan nhận"
        options={receivers.map(({ id: value, name }) => ({ value, label: name }))}
        defaultValue={receivers[0]?.id}
      />
      <TextArea
        state={state}
        name="body"
        label={why}
        hint="Ghi việc, nơi; không ghi tên người dân."
        rows={5}
      />
      <TextField state={state} name="task" label="Việc kiến nghị làm" hint="Một câu bắt đầu bằng động từ." />
      <TextArea
        state={state}
        name="expectedResult"
        label="Kết quả phải đạt"
        hint="Ví dụ: ảnh sau khi làm và văn bản trả lời."
        rows={2}
      />
    </>
  )
}
