import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Kết thúc hồ sơ' }

export default async function ConcludePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'conclude')
  const { row } = file
  return (
    <DecisionFrame
      number={number}
      title="Kết thúc hồ sơ"
      lead="Quyết định, kết luận đã phát hành và đã được thi hành."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <TextArea
          state={state}
          name="note"
          label="Việc thi hành"
          hint="Ai đã làm gì, ngày nào; không có gì phải thi hành thì ghi vì sao."
          rows={4}
        />
        <Notice tone="warn" title="Không lấy lại được">
          <p>Hồ sơ kết thúc; bước tiếp theo của người gửi theo luật vẫn còn.</p>
        </Notice>
        <SubmitButton>Kết thúc hồ sơ</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
