import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Thôi công khai' }

/** The office takes the public page of a petition back. */
export default async function UnpublishPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'unpublish')
  const { row } = file
  return (
    <DecisionFrame
      number={number}
      title="Thôi công khai"
      lead="Trang công khai của đơn này mất ngay. Đơn vẫn được giải quyết như trước; duyệt lại thì công khai lại."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <TextArea state={state} name="reason" label="Lý do thôi công khai" hint="Người gửi đọc lý do này." />
        <SubmitButton tone="danger">Thôi công khai</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
