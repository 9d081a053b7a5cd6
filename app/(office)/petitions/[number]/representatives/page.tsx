import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { GroupFields } from '#components/petition/group-fields.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Ghi số người, người đại diện' }

export default async function RepresentativesPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'representatives')
  return (
    <DecisionFrame
      number={number}
      title="Ghi số người, người đại diện"
      lead="Đơn của nhiều người cùng nội dung tính là một hồ sơ. Người đại diện do cả nhóm cử bằng văn bản có chữ ký của mọi người."
      why={why}
      about={<PetitionBrief {...file} {...file.row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(file.row.version)} />
        <GroupFields state={state} people={file.row.headCount} representatives={file.representatives} />
        <SubmitButton>Ghi vào hồ sơ</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
