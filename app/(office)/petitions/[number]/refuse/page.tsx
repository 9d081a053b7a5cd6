import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { refusalArticles } from '#domain/petitions/triage.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Không thụ lý' }

export default async function RefusePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'refuse')
  const { row } = file
  const articles = Object.entries(refusalArticles).map(([value, label]) => ({ value, label }))
  return (
    <DecisionFrame
      number={number}
      title="Không thụ lý"
      lead="Nói với người gửi bốn điều: không làm được gì, vì sao, điều luật nào, ai giúp được."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <Choice state={state} name="article" label="Điều luật" options={articles} />
        <TextArea
          state={state}
          name="reason"
          label="Lý do"
          hint="Người gửi đọc nguyên văn lý do này."
          rows={5}
        />
        <TextField
          state={state}
          name="whoHelps"
          label="Nơi có thể giúp người gửi"
          hint="Tên cơ quan, địa chỉ hoặc điện thoại."
        />
        <Notice tone="warn" title="Không lấy lại được">
          <p>Người gửi được báo ngay và hồ sơ kết thúc ở đây.</p>
        </Notice>
        <SubmitButton tone="danger">Không thụ lý</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
