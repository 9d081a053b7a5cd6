import { CheckField } from '#components/form/check-field.tsx'
import { DateField } from '#components/form/date-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { opinionChannels } from '#domain/dialogues/gathering/words.ts'
import { opinionRows } from '#domain/dialogues/opinions.ts'
import { fieldOptions, optionsOf } from './options.ts'

type Start = { areaCode?: string; channel?: string; gatheredOn: string; place?: string }

/** Where opinions were gathered, said once, then as many as the sheet of paper has. */
export function OpinionEntry({
  state,
  villages,
  start,
  today,
}: {
  state: FormState
  villages: { code: string; name: string }[]
  start: Start
  today: string
}) {
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField
          state={state}
          name="areaCode"
          label="Thôn, tổ dân phố"
          options={villages.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={start.areaCode}
        />
        <SelectField
          state={state}
          name="channel"
          label="Lấy ý kiến bằng cách"
          options={optionsOf(opinionChannels)}
          defaultValue={start.channel}
        />
        <DateField
          state={state}
          name="gatheredOn"
          label="Ngày lấy ý kiến"
          max={today}
          defaultValue={start.gatheredOn}
        />
        <TextField
          state={state}
          name="place"
          label="Nơi lấy ý kiến"
          hint="Ví dụ: nhà văn hóa tổ 5."
          optional
          defaultValue={start.place}
        />
      </div>
      {opinionRows.map((row) => (
        <OpinionFields key={row} state={state} row={row} />
      ))}
    </>
  )
}

function OpinionFields({ state, row }: { state: FormState; row: number }) {
  const optional = row > 1
  return (
    <fieldset className="space-y-3 border-t border-ke pt-4">
      <legend className="sr-only">Ý kiến {row}</legend>
      <div className="space-y-3">
        <TextArea
          state={state}
          name={`body${row}`}
          label={`Ý kiến ${row} nêu`}
          hint={row === 1 ? 'Ghi đúng lời bà con. Không ghi họ tên, số điện thoại người nêu.' : undefined}
          rows={2}
          focused={row === 1}
          optional={optional}
        />
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            state={state}
            name={`field${row}`}
            label={`Lĩnh vực ${row}`}
            options={fieldOptions}
            optional={optional}
          />
          <TextField
            state={state}
            name={`people${row}`}
            label={`Số người nêu ${row}`}
            hint={row === 1 ? 'Để trống là 1 người.' : undefined}
            inputMode="numeric"
            short
            optional
          />
          <CheckField state={state} name={`beyond${row}`} label={`Ý kiến ${row} có thể vượt thẩm quyền`} />
          <CheckField state={state} name={`again${row}`} label={`Ý kiến ${row} đã nêu lần trước`} />
        </div>
      </div>
    </fieldset>
  )
}
