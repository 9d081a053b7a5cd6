import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { AnswersPanel } from '#components/petition/answers-panel.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Trả lại để sửa' }

export default async function ReturnPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'return')
  const { row, draft } = file
  return (
    <DecisionFrame
      number={number}
      title="Trả lại để sửa"
      lead={draft && `Dự thảo về lại ${draft.draftedTitle}.`}
      why={why}
      about={draft && <AnswersPanel file={{ row, answers: [draft], says: [] }} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <TextArea
          state={state}
          name="reason"
          label="Điểm cần sửa"
          hint="Chỉ người trong cơ quan đọc."
          rows={5}
        />
        <SubmitButton>Trả lại để sửa</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
