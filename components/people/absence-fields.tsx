import { DateField } from '#components/form/date-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'

/** From, to, and who stands in. */
export function AbsenceFields({
  state,
  today,
  colleagues,
}: {
  state: FormState
  today: string
  colleagues: readonly { id: string; name: string; title: string }[]
}) {
  return (
    <>
      <DateField state={state} name="fromOn" label="Nghỉ từ ngày" defaultValue={today} />
      <DateField state={state} name="toOn" label="Đến hết ngày" min={today} />
      <SelectField
        state={state}
        name="standInId"
        label="Người thay"
        hint={
          colleagues.length > 0
            ? 'Cùng đơn vị, cùng vai trò. Trong những ngày này người thay đọc và làm các hồ sơ của người nghỉ, nhận thông báo thay; trừ hồ sơ chỉ ít người được đọc.'
            : 'Đơn vị chưa có người cùng vai trò. Ghi nghỉ rồi thủ trưởng bàn giao việc.'
        }
        empty="Chưa có người thay"
        optional
        options={colleagues.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
      />
    </>
  )
}
