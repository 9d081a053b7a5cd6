import { DateField } from '#components/form/date-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SelectField, type SelectOption } from '#components/form/select-field.tsx'
import { roles } from '#domain/people/words.ts'

const roleOptions = Object.entries(roles).map(([value, label]) => ({ value, label }))

/** Which role, in which office, from a day to a day. */
export function GrantFields({
  state,
  units,
  today,
}: {
  state: FormState
  units: SelectOption[]
  today: string
}) {
  return (
    <>
      <SelectField state={state} name="role" label="Vai trò" options={roleOptions} />
      <SelectField state={state} name="unitId" label="Cơ quan" options={units} />
      <DateField state={state} name="fromOn" label="Từ ngày" defaultValue={today} />
      <DateField
        state={state}
        name="toOn"
        label="Đến hết ngày"
        hint="Để trống: đến khi thu hồi."
        optional
        min={today}
      />
    </>
  )
}
