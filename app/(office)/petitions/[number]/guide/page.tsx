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

export const metadata: Metadata = { title: 'Hướng dẫn' }

export default async function GuidePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'guide')
  const { row } = file
  return (
    <DecisionFrame
      number={number}
      title="Hướng dẫn"
      lead="Nói với người gửi: việc này nơi nào giải quyết, vì sao, cần mang gì. Với đơn, chỉ hướng dẫn một lần."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <TextField
          state={state}
          name="to"
          label="Nơi có thẩm quyền"
          hint="Tên cơ quan, địa chỉ hoặc điện thoại."
        />
        <TextArea
          state={state}
          name="reason"
          label="Lý do"
          hint="Người gửi đọc nguyên văn lý do này."
          rows={5}
        />
        <TextField
          state={state}
          name="bring"
          label="Cần mang theo, bổ sung gì"
          hint="Giấy tờ, phần còn thiếu của đơn."
          optional
        />
        <Notice tone="warn" title="Không lấy lại được">
          <p>Người gửi được báo ngay và hồ sơ kết thúc ở đây.</p>
        </Notice>
        <SubmitButton>Hướng dẫn</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
