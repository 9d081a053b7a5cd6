import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { decisionPage } from '#server/office-page.ts'
import { offerChoices } from '#server/petitions/decision-choices.ts'

export const metadata: Metadata = { title: 'Chuyển đơn vị, cơ quan khác' }

export default async function OfferPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'offer')
  const { row } = file
  const { open, times, superior } = why ? { open: [], times: 0 } : await offerChoices(staff.ctx, row)
  return (
    <DecisionFrame
      number={number}
      title="Chuyển đơn vị, cơ quan khác"
      lead="Hồ sơ ở nguyên chỗ cho đến khi nơi kia nhận. Các hạn vẫn chạy, không tính lại."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        {superior ? (
          <Notice tone="warn" title={`Hồ sơ đã chuyển ${times} lần`}>
            <p>
              Lần thứ ba do {superior} quyết định (quy định của cơ quan). Ghi lý do và gửi {superior}.
            </p>
          </Notice>
        ) : (
          <SelectField
            state={state}
            name="toUnitId"
            label="Nơi nhận"
            hint="Nhận hoặc trả lại trong một ngày làm việc."
            options={open.map(({ id, name, own }) => ({
              value: id,
              label: name,
              group: own ? 'Trong cơ quan này' : 'Cơ quan khác',
            }))}
          />
        )}
        <TextArea
          state={state}
          name="reason"
          label="Lý do chuyển"
          hint="Người gửi đọc nguyên văn lý do này."
          rows={5}
        />
        <SubmitButton>{superior ? `Gửi ${superior} quyết định` : 'Chuyển và chờ nhận'}</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
