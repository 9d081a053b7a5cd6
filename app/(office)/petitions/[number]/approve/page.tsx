import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { AnswerChecklist } from '#components/petition/answer-checklist.tsx'
import { AnswersPanel } from '#components/petition/answers-panel.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { checkAnswer } from '#domain/petitions/answer-check.ts'
import { isOpenPart } from '#domain/petitions/subtasks.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Duyệt dự thảo trả lời' }

export default async function ApprovePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'approve')
  const { row, draft } = file
  return (
    <DecisionFrame
      number={number}
      title="Duyệt dự thảo trả lời"
      lead={draft && `${draft.draftedTitle} soạn. Người soạn không tự duyệt.`}
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        {draft && (
          <Panel title="Câu trả lời cần có">
            <AnswerChecklist
              checks={checkAnswer(draft, {
                filed: file.proofs,
                openParts: file.parts.filter(isOpenPart).length,
                head: row.headTitle,
              })}
            />
          </Panel>
        )}
        {draft && <AnswersPanel file={{ row, answers: [draft], says: file.says }} />}
        <ButtonRow>
          <Button>Duyệt</Button>
          <ButtonLink href={`/petitions/${number}/return`}>Trả lại để sửa</ButtonLink>
        </ButtonRow>
      </Form>
    </DecisionFrame>
  )
}
