import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Trả đơn' }

export default async function ReturnLetterPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'return-letter')
  const { row } = file
  return (
    <DecisionFrame
      number={number}
      title="Trả đơn"
      lead="Trả khiếu nại không thuộc thẩm quyền cho nơi chuyển đến, kèm lý do và giấy tờ gốc."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <TextArea
          state={state}
          name="reason"
          label="Lý do"
          hint="Người gửi đọc nguyên văn lý do này."
          rows={5}
        />
        <Notice tone="warn" title="Không lấy lại được">
          <p>Người gửi được báo ngay và hồ sơ kết thúc ở đây.</p>
        </Notice>
        <SubmitButton>Trả đơn</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
