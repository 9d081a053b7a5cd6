import { CheckField } from '#components/form/check-field.tsx'
import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { critiqueFormCodes, critiqueForms } from '#domain/supervision/critiques/words.ts'

/** How the Front collects, until when, and whether everybody is asked. */
export function CollectFields({
  state,
  isFirst,
  collectTo,
  toPublic = false,
}: {
  state: FormState
  /** The form is chosen once. */
  isFirst: boolean
  collectTo?: string
  toPublic?: boolean
}) {
  return (
    <>
      {isFirst && (
        <Choice
          state={state}
          name="form"
          label="Hình thức phản biện"
          options={critiqueFormCodes.map((value) => ({ value, label: critiqueForms[value] }))}
        />
      )}
      <DateField state={state} name="collectTo" label="Lấy ý kiến đến hết ngày" defaultValue={collectTo} />
      <CheckField
        state={state}
        name="toPublic"
        label="Lấy ý kiến cả người dân, trên trang công khai"
        hint="Dự thảo hiện ở mục Phản biện của trang công khai. Ý kiến gửi đến không hỏi tên; Mặt trận xem rồi mới nhận."
        defaultValue={toPublic ? 'yes' : undefined}
        optional
      />
    </>
  )
}
