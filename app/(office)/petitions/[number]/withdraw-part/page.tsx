import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { ofDecision, PaperChoice, PaperUpload } from '#components/petition/paper-upload.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Ghi rút một phần' }

export default async function WithdrawPartPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state: kept, action } = await decisionPage(number, 'withdraw-part')
  const state = ofDecision(kept)
  return (
    <DecisionFrame
      number={number}
      title="Ghi rút một phần"
      lead="Phần còn lại vẫn giải quyết, hạn không đổi. Rút toàn bộ khiếu nại thì ra quyết định đình chỉ."
      why={why}
      about={<PetitionBrief {...file} {...file.row} />}
    >
      <div className="space-y-6">
        <PaperUpload number={number} on="withdraw-part" state={kept} />
        <Form action={action} state={state}>
          <HiddenField name="version" value={String(file.row.version)} />
          <PaperChoice on="withdraw-part" state={state} files={file.files} used={[]} />
          <TextArea
            state={state}
            name="part"
            label="Phần được rút, phần còn giải quyết"
            hint="Người gửi đọc nguyên văn."
            rows={5}
          />
          <SubmitButton>Ghi rút một phần</SubmitButton>
        </Form>
      </div>
    </DecisionFrame>
  )
}
