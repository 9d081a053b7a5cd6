import { DateField } from '#components/form/date-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField, type SelectOption } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { documentKindCodes, documentKinds } from '#domain/supervision/critiques/words.ts'

/** One of a list; where there is one alone nobody is asked. */
export function OwnOffice({
  state,
  name,
  label,
  options,
}: {
  state: FormState
  name: string
  label: string
  options: SelectOption[]
}) {
  const [only] = options
  return options.length > 1 ? (
    <SelectField state={state} name={name} label={label} options={options} />
  ) : (
    <HiddenField name={name} value={only?.value ?? ''} />
  )
}

/** What is said of a draft, whoever brings it. */
export function DraftFields({ state }: { state: FormState }) {
  return (
    <>
      <SelectField
        state={state}
        name="kind"
        label="Loại văn bản"
        options={documentKindCodes.map((value) => ({ value, label: documentKinds[value] }))}
      />
      <TextField
        state={state}
        name="title"
        label="Tên dự thảo"
        hint="Ví dụ: Kế hoạch sắp xếp lại chợ Sen năm 2027."
      />
      <TextArea
        state={state}
        name="summary"
        label="Tóm tắt"
        hint="Vì sao ban hành, nội dung chính, ai chịu tác động."
        rows={4}
      />
      <TextArea
        state={state}
        name="body"
        label="Toàn văn dự thảo"
        hint="Dán toàn văn vào đây, hoặc ghi địa chỉ trang ở ô dưới. Tài liệu mật không đưa vào đây."
        rows={10}
        optional
      />
      <TextField
        state={state}
        name="link"
        label="Địa chỉ trang có toàn văn"
        hint="Bắt đầu bằng https://, ai cũng mở được."
        optional
      />
      <TextArea state={state} name="asks" label="Cần phản biện về điều gì" rows={3} />
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField state={state} name="opinionsDueOn" label="Cần có ý kiến chậm nhất" />
        <DateField state={state} name="submitOn" label="Dự kiến trình ban hành" />
      </div>
    </>
  )
}
