import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { choiceOf, otherMatters } from '#domain/petitions/other-matters.ts'
import { competences, eligibilities, kindWord, otherMatterCodes } from '#domain/petitions/words.ts'
import { dayOf } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'
import { choicesOn } from '#server/petitions/kind-choices.ts'

export const metadata: Metadata = { title: 'Phân loại' }

export default async function TriagePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'triage')
  const { row } = file
  const chosen = row.kind ? kindWord(row) : '“Chưa rõ”'
  const hint = row.state === 'RECEIVED' ? `Người gửi chọn: ${chosen}.` : `Đang ghi: ${chosen}.`
  const choices = await choicesOn(staff.ctx, dayOf(row.receivedAt))
  const words = (list: Record<string, string>) =>
    Object.entries(list).map(([value, label]) => ({ value, label }))
  const noPetition = otherMatterCodes.map((one) => ({
    value: choiceOf(one),
    label: `không phải đơn: ${otherMatters[one].label}`,
    hint: `Hướng dẫn đến ${otherMatters[one].place}.`,
  }))
  return (
    <DecisionFrame
      number={number}
      title="Phân loại"
      lead="Phân loại theo nội dung, không theo tên đơn."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <Choice
          state={state}
          name="kind"
          label="Loại đơn"
          hint={`${hint} Không phải đơn thì không cần chọn lĩnh vực, thẩm quyền.`}
          options={[...words(choices.kinds), ...noPetition]}
          defaultValue={row.otherMatter ? choiceOf(row.otherMatter) : (row.kind ?? undefined)}
          columns
        />
        <SelectField
          state={state}
          name="field"
          label="Lĩnh vực"
          options={words(choices.fields)}
          defaultValue={row.field ?? undefined}
        />
        <Choice
          state={state}
          name="competence"
          label="Thẩm quyền của cơ quan này"
          options={words(competences)}
          defaultValue={row.competence ?? undefined}
          columns
        />
        <Choice
          state={state}
          name="eligibility"
          label="Điều kiện xử lý"
          hint="Họ tên, địa chỉ, chữ ký, ngày, nội dung (Điều 6 khoản 2 Thông tư 05/2021/TT-TTCP)."
          options={words(eligibilities)}
          defaultValue={row.eligibility ?? 'eligible'}
        />
        <TextField
          state={state}
          name="repeatOf"
          label="Trùng nội dung với hồ sơ số"
          hint="Đơn trước của cùng việc, nếu có."
          optional
          defaultValue={file.repeatOf?.number}
        />
        <TextArea
          state={state}
          name="reason"
          label="Lý do đổi loại"
          hint="Chỉ khi đổi loại người gửi đã chọn; người gửi đọc được lý do này."
          optional
          rows={3}
        />
        <SubmitButton>Phân loại</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
