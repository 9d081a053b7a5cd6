import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField, type SelectOption } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { fields } from '#domain/petitions/words.ts'
import { type Coverage, coverageCodes, coverages } from '#domain/supervision/rounds/words.ts'

export type PlanChoices = { bodies: SelectOption[]; areas: SelectOption[]; offices: SelectOption[] }
type Facts = {
  theme: string
  ground: string
  areaCode: string
  covers: Coverage
  field: string | null
  officeId: string | null
  receivedFrom: string
  receivedTo: string
  sampleSize: number
  fromOn: string
  toOn: string
}

const fieldOptions = Object.entries(fields).map(([value, label]) => ({ value, label }))

/** What is looked at, by which rule, how many, and when. */
export function PlanFields({
  state,
  choices,
  facts,
  isNew = false,
}: {
  state: FormState
  choices: PlanChoices
  facts?: Facts
  isNew?: boolean
}) {
  const [only] = choices.bodies
  return (
    <>
      {isNew && choices.bodies.length > 1 && (
        <SelectField state={state} name="unitId" label="Giám sát thay mặt" options={choices.bodies} />
      )}
      {isNew && choices.bodies.length <= 1 && <HiddenField name="unitId" value={only?.value ?? ''} />}
      <TextField
        state={state}
        name="theme"
        label="Chủ đề giám sát"
        hint="Ví dụ: Thực hiện lời hứa về thoát nước."
        defaultValue={facts?.theme}
      />
      <TextField
        state={state}
        name="ground"
        label="Căn cứ"
        hint="Ví dụ: Điều 36 Luật Thực hiện dân chủ ở cơ sở; Chương trình giám sát năm 2026."
        defaultValue={facts?.ground}
      />
      <Choice
        state={state}
        name="covers"
        label="Xem loại việc nào"
        options={coverageCodes.map((value) => ({ value, label: coverages[value] }))}
        defaultValue={facts?.covers}
      />
      <SelectField
        state={state}
        name="areaCode"
        label="Địa bàn"
        options={choices.areas}
        defaultValue={facts?.areaCode ?? choices.areas[0]?.value}
      />
      <SelectField
        state={state}
        name="field"
        label="Lĩnh vực"
        empty="Mọi lĩnh vực"
        options={fieldOptions}
        defaultValue={facts?.field ?? ''}
        optional
      />
      <SelectField
        state={state}
        name="officeId"
        label="Cơ quan làm"
        empty="Mọi cơ quan"
        options={choices.offices}
        defaultValue={facts?.officeId ?? ''}
        optional
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField
          state={state}
          name="receivedFrom"
          label="Việc nhận từ ngày"
          defaultValue={facts?.receivedFrom}
        />
        <DateField
          state={state}
          name="receivedTo"
          label="Việc nhận đến hết ngày"
          hint="Trước hôm nay: không ai thêm việc vào sau khi biết số bốc thăm."
          defaultValue={facts?.receivedTo}
        />
      </div>
      <TextField
        state={state}
        name="sampleSize"
        label="Số việc sẽ đi xem"
        inputMode="numeric"
        defaultValue={facts ? String(facts.sampleSize) : '20'}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField state={state} name="fromOn" label="Đi xem từ ngày" defaultValue={facts?.fromOn} />
        <DateField state={state} name="toOn" label="Đi xem đến hết ngày" defaultValue={facts?.toOn} />
      </div>
    </>
  )
}
