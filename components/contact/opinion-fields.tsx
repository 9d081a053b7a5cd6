import { CheckField } from '#components/form/check-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { contactCompetences } from '#domain/contacts/words.ts'
import { fields } from '#domain/petitions/words.ts'
import type { Village } from './meeting-fields.tsx'

type Facts = {
  areaCode: string
  field: string
  competence: string | null
  body: string
  answer: string
  answeredByTitle: string
  name: string
}
const optionsOf = (list: Record<string, string>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

/** What a voter said, whose matter it is, and the answer where one was given there. */
export function OpinionFields({
  state,
  villages,
  facts,
}: {
  state: FormState
  villages: Village[]
  facts: Partial<Facts>
}) {
  return (
    <>
      <TextArea
        state={state}
        name="body"
        label="Ý kiến, kiến nghị"
        hint="Việc gì, ở đâu, cử tri muốn gì. Không ghi số điện thoại."
        rows={5}
        defaultValue={facts.body}
      />
      <SelectField
        state={state}
        name="areaCode"
        label="Thôn, tổ dân phố của cử tri"
        options={villages.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={facts.areaCode}
      />
      <SelectField
        state={state}
        name="field"
        label="Lĩnh vực"
        options={optionsOf(fields)}
        defaultValue={facts.field}
      />
      <SelectField
        state={state}
        name="competence"
        label="Thuộc thẩm quyền"
        options={optionsOf(contactCompetences)}
        defaultValue={facts.competence ?? undefined}
      />
      <TextField
        state={state}
        name="name"
        label="Họ tên cử tri"
        hint="Chỉ ghi khi cử tri đồng ý. Tên chỉ văn phòng phục vụ Hội đồng nhân dân và cơ quan giải quyết đọc được."
        defaultValue={facts.name}
        optional
      />
      <CheckField
        state={state}
        name="agrees"
        label="Cử tri đồng ý ghi tên"
        defaultValue={facts.name ? 'yes' : undefined}
      />
      <fieldset className="space-y-4">
        <legend className="font-semibold">Đã trả lời ngay tại buổi tiếp xúc</legend>
        <TextArea
          state={state}
          name="answer"
          label="Câu trả lời"
          rows={4}
          defaultValue={facts.answer}
          optional
        />
        <TextField
          state={state}
          name="answeredByTitle"
          label="Chức vụ người trả lời"
          defaultValue={facts.answeredByTitle}
          optional
        />
      </fieldset>
    </>
  )
}
