import type { FormState } from '#components/form/form-state.ts'
import { SelectField, type SelectOption } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'

/** One point: where in the draft, what the Front thinks of it, what it asks for, and an opinion that it was made of. */
export function PointFields({
  state,
  facts,
  opinions,
}: {
  state: FormState
  facts?: { place: string; body: string; proposal: string }
  opinions: SelectOption[]
}) {
  return (
    <>
      <TextField
        state={state}
        name="place"
        label="Ở điều, mục nào của dự thảo"
        hint="Ví dụ: Điều 2 khoản 1. Bỏ trống nếu nói về cả dự thảo."
        defaultValue={facts?.place}
        optional
      />
      <TextArea state={state} name="body" label="Ý kiến phản biện" rows={5} defaultValue={facts?.body} />
      <TextArea
        state={state}
        name="proposal"
        label="Đề nghị sửa thế nào"
        rows={3}
        defaultValue={facts?.proposal}
      />
      {opinions.length > 0 && (
        <SelectField
          state={state}
          name="opinionId"
          label="Từ ý kiến nào"
          empty="Không chọn"
          hint="Nơi góp ý ghi bên cạnh ý kiến phản biện. Thêm nơi khác ở trang Ý kiến nhận được."
          options={opinions}
          optional
        />
      )}
    </>
  )
}
