import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { SimilarList } from '#components/petition/similar-list.tsx'
import { chosenNumber } from '#domain/petitions/number.ts'
import { choiceOf, otherMatters } from '#domain/petitions/other-matters.ts'
import { competences, eligibilities, kindWord, otherMatterCodes } from '#domain/petitions/words.ts'
import { dayOf } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'
import { choicesOn } from '#server/petitions/kind-choices.ts'
import { similarPetitions } from '#server/search/similar-petitions.ts'

export const metadata: Metadata = { title: 'Phân loại' }

type Asked = { params: Promise<{ number: string }>; searchParams: Promise<{ trung?: string | string[] }> }

export default async function TriagePage({ params, searchParams }: Asked) {
  const { number } = await params
  const { trung } = await searchParams
  const { staff, file, why, state, action } = await decisionPage(number, 'triage')
  const { row } = file
  const chosen = row.kind ? kindWord(row) : '“Chưa rõ”'
  const hint = row.state === 'RECEIVED' ? `Người gửi chọn: ${chosen}.` : `Đang ghi: ${chosen}.`
  const choices = await choicesOn(staff.ctx, dayOf(row.receivedAt))
  const similar = why
    ? []
    : (await similarPetitions(staff.ctx, row)).map((one) => ({
        ...one,
        receivedOn: dayOf(one.receivedAt),
        choose: {
          href: `/petitions/${number}/triage?trung=${one.number}#${fieldId('repeatOf')}`,
          label: 'Ghi là đơn trùng',
        },
      }))
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
      about={
        <div className="space-y-6">
          <PetitionBrief {...file} {...row} />
          <SimilarList lines={similar} />
        </div>
      }
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
          defaultValue={chosenNumber(trung) ?? file.repeatOf?.number}
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
