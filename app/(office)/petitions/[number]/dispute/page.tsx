import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { AnswersPanel } from '#components/petition/answers-panel.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { VerdictList } from '#components/supervision/verdict-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { decisionPage } from '#server/office-page.ts'
import { findVerdicts } from '#server/supervision/find-item.ts'

export const metadata: Metadata = { title: 'Trả lời ý kiến khác nhau' }

export default async function DisputePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'dispute')
  const { row } = file
  const verdicts = await findVerdicts(staff.ctx, row.id)
  return (
    <DecisionFrame
      number={number}
      title="Trả lời ý kiến khác nhau"
      lead="Cơ quan báo xong, người gửi hoặc nơi giám sát nói khác. Các ý kiến cùng hiện; chỉ người nêu rút được ý kiến của mình."
      why={why}
      about={
        <div className="min-w-0 space-y-6">
          {verdicts.length > 0 && (
            <Panel title="Đánh giá của nơi giám sát">
              <VerdictList verdicts={verdicts} />
            </Panel>
          )}
          <AnswersPanel file={{ ...file, answers: file.answers.slice(0, 1) }} />
          <PetitionBrief {...file} {...row} />
        </div>
      }
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <TextArea
          state={state}
          name="reply"
          label="Trả lời của người đứng đầu"
          hint="Bằng việc làm và ngày: sẽ làm gì, ai làm, xong ngày nào. Người gửi, nơi giám sát đọc nguyên văn."
          rows={7}
        />
        <SubmitButton>Trả lời ý kiến khác nhau</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
