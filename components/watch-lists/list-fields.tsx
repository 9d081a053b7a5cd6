import { CheckField } from '#components/form/check-field.tsx'
import { Choice } from '#components/form/choice.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField, type SelectOption } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { fields } from '#domain/petitions/words.ts'
import { listKindCodes, listKinds } from '#domain/watch-lists/words.ts'

export type ListChoices = {
  bodies: SelectOption[]
  areas: SelectOption[]
  offices: SelectOption[]
  heads: SelectOption[]
  /** None for who gives lists to nobody. */
  boards: SelectOption[]
}

const fieldOptions = Object.entries(fields).map(([value, label]) => ({ value, label }))

/** The name of a list, who reads it, and what it covers. Of a list of chosen petitions the rule is not asked. */
export function ListFields({
  state,
  choices,
  isNew = false,
  byRule = true,
}: {
  state: FormState
  choices: ListChoices
  isNew?: boolean
  byRule?: boolean
}) {
  const [only] = choices.bodies
  const covers = [
    { name: 'areaCode', label: 'Địa bàn', options: choices.areas, empty: 'Mọi địa bàn' },
    { name: 'field', label: 'Lĩnh vực', options: fieldOptions, empty: 'Mọi lĩnh vực' },
    { name: 'officeId', label: 'Cơ quan làm', options: choices.offices, empty: 'Mọi cơ quan' },
    {
      ...{ name: 'headId', label: 'Người đứng đầu chịu trách nhiệm' },
      ...{ options: choices.heads, empty: 'Mọi người đứng đầu' },
    },
  ]
  return (
    <>
      {isNew && choices.bodies.length > 1 && (
        <SelectField
          state={state}
          name="unitId"
          label="Cơ quan, tổ chức của ông/bà"
          options={choices.bodies}
        />
      )}
      {isNew && choices.bodies.length <= 1 && <HiddenField name="unitId" value={only?.value ?? ''} />}
      <TextField
        state={state}
        name="name"
        label="Tên danh sách"
        hint="Ví dụ: Dự án đường tránh; Đất đai phường Hồng Liên. Không ghi tên người dân."
      />
      {isNew && (
        <Choice
          state={state}
          name="kind"
          label="Lập theo cách nào"
          options={listKindCodes.map((value) => ({ value, label: listKinds[value] }))}
        />
      )}
      {byRule &&
        covers.map(({ name, label, options, empty }) => (
          <SelectField
            key={name}
            state={state}
            name={name}
            label={label}
            options={options}
            empty={empty}
            optional
          />
        ))}
      {(isNew || !byRule) && choices.boards.length > 0 && (
        <SelectField
          state={state}
          name="givenTo"
          label="Giao cho ban giám sát dự án"
          hint="Ban chỉ thấy hồ sơ trong danh sách này, tên người và số điện thoại đã che. Chỉ giao được danh sách chọn từng hồ sơ."
          options={choices.boards}
          empty="Không giao"
          optional
        />
      )}
      <CheckField
        state={state}
        name="shared"
        label="Người khác trong cơ quan, tổ chức của tôi cùng xem"
        hint="Mỗi người chỉ thấy hồ sơ mình được xem. Chỉ người lập sửa được."
      />
    </>
  )
}
