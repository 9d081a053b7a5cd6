import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Opener } from '#components/ui/opener.tsx'
import { blanks } from '#domain/petitions/answer-blanks.ts'
import { outcomes } from '#domain/petitions/words.ts'

type Template = {
  unitId: string | null
  title: string
  kind: string
  outcome: string
  field: string
  body: string
}

const listed = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** What a template is for and what it says, with the blanks one may use. */
export function TemplateFields({
  state,
  units,
  kinds,
  fields,
  template,
}: {
  state: FormState
  units: readonly { id: string; name: string }[]
  kinds: Record<string, string>
  fields: Record<string, string>
  template?: Template
}) {
  const any = { empty: 'Bất kỳ', optional: true }
  return (
    <>
      <SelectField
        state={state}
        name="unitId"
        label="Đơn vị dùng mẫu"
        hint="Các đơn vị bên dưới cũng dùng được."
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={template?.unitId ?? (units.length === 1 ? units[0]?.id : undefined)}
      />
      <TextField state={state} name="title" label="Tên mẫu" defaultValue={template?.title} />
      <SelectField
        {...any}
        state={state}
        name="kind"
        label="Loại đơn"
        options={listed(kinds)}
        defaultValue={template?.kind}
      />
      <SelectField
        {...any}
        state={state}
        name="outcome"
        label="Kết quả"
        options={Object.entries(outcomes).map(([value, { label }]) => ({ value, label }))}
        defaultValue={template?.outcome}
      />
      <SelectField
        {...any}
        state={state}
        name="field"
        label="Lĩnh vực"
        options={listed(fields)}
        defaultValue={template?.field}
      />
      <TextArea
        state={state}
        name="body"
        rows={10}
        label="Lời trả lời"
        hint="Chỗ trống viết trong hai dấu ngoặc nhọn, ví dụ {{can-cu}}. Chỗ nào hồ sơ đã có thì tự điền; chỗ còn lại người soạn phải điền."
        defaultValue={template?.body}
      />
      <details>
        <Opener>Các chỗ trống dùng được</Opener>
        <ul className="mt-2 space-y-1">
          {Object.entries(blanks).map(([name, words]) => (
            <li key={name}>
              {`{{${name}}}`}: {words}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
