import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Giải quyết tiếp' }

export default async function GoOnPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'go-on')
  return (
    <DecisionFrame
      number={number}
      title="Giải quyết tiếp"
      lead="Đã có điều cần bổ sung. Hạn chạy tiếp từ hôm nay; những ngày tạm dừng không tính."
      why={why}
      about={<PetitionBrief {...file} {...file.row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(file.row.version)} />
        <SubmitButton>Giải quyết tiếp</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
