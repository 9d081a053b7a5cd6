import { Choice } from '#components/form/choice.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { TextField } from '#components/form/text-field.tsx'

/** A number of days and what kind of days they are. */
export function DaysField({
  state,
  name,
  unitName,
  label,
}: {
  state: FormState
  name: string
  unitName: string
  label: string
}) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField state={state} name={name} label={`${label}: số ngày`} inputMode="numeric" short />
      <Choice
        state={state}
        name={unitName}
        label={`${label}: loại ngày`}
        columns
        options={[
          { value: 'cd', label: 'Ngày' },
          { value: 'wd', label: 'Ngày làm việc' },
        ]}
      />
    </div>
  )
}
