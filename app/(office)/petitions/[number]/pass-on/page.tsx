import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Chuyển đơn' }

export default async function PassOnPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'pass-on')
  const { row } = file
  return (
    <DecisionFrame
      number={number}
      title="Chuyển đơn"
      lead="Chuyển đến cơ quan có thẩm quyền ngoài Năm Rõ. Người gửi không phải gửi lại."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <TextField state={state} name="to" label="Cơ quan nhận đơn" hint="Tên cơ quan có thẩm quyền." />
        <TextArea
          state={state}
          name="reason"
          label="Lý do"
          hint="Người gửi đọc nguyên văn lý do này."
          rows={5}
        />
        <Notice tone="warn" title="Không lấy lại được">
          <p>Người gửi được báo ngay. Tố cáo cùng nội dung chỉ chuyển một lần.</p>
        </Notice>
        <SubmitButton>Chuyển đơn</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
