import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Ghi tiến độ' }

export default async function ProgressPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'progress')
  return (
    <DecisionFrame
      number={number}
      title="Ghi tiến độ"
      why={why}
      about={<PetitionBrief {...file} {...file.row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(file.row.version)} />
        <TextArea
          state={state}
          name="note"
          label="Tiến độ"
          hint="Đã làm gì, thấy gì, bước tiếp là gì. Người gửi đọc nguyên văn."
          rows={7}
        />
        <SubmitButton>Ghi tiến độ</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
