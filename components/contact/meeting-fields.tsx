import { DateField } from '#components/form/date-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'

type Facts = {
  areaCode: string
  place: string
  day: string
  fromTime: string
  deputies: string
  writer: string
}
export type Village = { code: string; name: string }

/** Where and when voters are met, by which deputies, and who writes. */
export function ContactMeetingFields({
  state,
  villages,
  facts,
}: {
  state: FormState
  villages: Village[]
  facts?: Facts
}) {
  return (
    <>
      <SelectField
        state={state}
        name="areaCode"
        label="Thôn, tổ dân phố"
        options={villages.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={facts?.areaCode}
      />
      <TextField state={state} name="place" label="Nơi họp" defaultValue={facts?.place} />
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField state={state} name="day" label="Ngày họp" defaultValue={facts?.day} />
        <TextField
          state={state}
          name="fromTime"
          type="time"
          label="Bắt đầu lúc"
          short
          defaultValue={facts?.fromTime.slice(0, 5) ?? '08:00'}
        />
      </div>
      <TextField
        state={state}
        name="deputies"
        label="Đại biểu tiếp xúc"
        hint="Ghi tổ đại biểu, chức vụ; không ghi tên. Ví dụ: Tổ đại biểu số 1."
        defaultValue={facts?.deputies}
      />
      <TextField
        state={state}
        name="writer"
        label="Ai ghi biên bản"
        hint="Ghi chức vụ, đơn vị."
        defaultValue={facts?.writer}
      />
    </>
  )
}
