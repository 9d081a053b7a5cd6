import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Tách ra giải quyết riêng' }

export default async function PartPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'part')
  return (
    <DecisionFrame
      number={number}
      title="Tách ra giải quyết riêng"
      lead={`Đang giải quyết chung trong hồ sơ ${file.joint ?? ''}. Tách ra thì giữ người, việc, hạn như bây giờ, và trả lời riêng.`}
      why={why}
      about={<PetitionBrief {...file} {...file.row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(file.row.version)} />
        <TextArea
          state={state}
          name="reason"
          label="Vì sao giải quyết riêng"
          hint="Người gửi đọc nguyên văn."
          rows={4}
        />
        <SubmitButton>Tách ra giải quyết riêng</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
