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

export const metadata: Metadata = { title: 'Đôn đốc cấp dưới' }

export default async function UrgePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'urge')
  const { row } = file
  return (
    <DecisionFrame
      number={number}
      title="Đôn đốc cấp dưới"
      lead="Việc thuộc thẩm quyền cấp dưới mà quá hạn: có văn bản đôn đốc, không giải quyết thay."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <TextField state={state} name="to" label="Cơ quan cấp dưới" hint="Tên cơ quan quá hạn giải quyết." />
        <TextArea
          state={state}
          name="reason"
          label="Lý do"
          hint="Người gửi đọc nguyên văn lý do này."
          rows={5}
        />
        <Notice tone="warn" title="Không lấy lại được">
          <p>Người gửi được báo ngay.</p>
        </Notice>
        <SubmitButton>Đôn đốc</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
