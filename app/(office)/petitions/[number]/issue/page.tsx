import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { AnswersPanel } from '#components/petition/answers-panel.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { FileList } from '#components/petition/file-list.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { missingProof } from '#domain/petitions/answer.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Ký và phát hành' }

export default async function IssuePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'issue')
  const { row, draft, proofs } = file
  const missing = draft ? missingProof(draft.outcome, proofs) : []
  const proofFiles = file.files.filter(({ kind }) => kind !== 'sender')
  return (
    <DecisionFrame
      number={number}
      title="Ký và phát hành"
      lead="Văn bản trả lời đã ký và bằng chứng đi cùng câu trả lời."
      why={why}
      about={draft && <AnswersPanel file={{ row, answers: [draft], says: [] }} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <div id={fieldId('proof')}>
          {missing.length > 0 ? (
            <Notice tone="warn" title="Còn thiếu bằng chứng">
              <p>Cần thêm: {missing.join('; ')}. Chưa có thì chưa phát hành được; cánh thứ năm chưa đầy.</p>
            </Notice>
          ) : (
            <Notice tone="ok" title="Đủ bằng chứng" />
          )}
        </div>
        {proofFiles.length > 0 && (
          <Panel title="Bằng chứng đã nộp">
            <FileList files={proofFiles} label="Bằng chứng đã nộp" />
          </Panel>
        )}
        {missing.length > 0 ? (
          <ButtonRow>
            <ButtonLink href={`/petitions/${number}/proof`} tone="primary">
              Nộp bằng chứng
            </ButtonLink>
          </ButtonRow>
        ) : (
          <>
            {file.leads > 0 && (
              <Notice tone="warn" title={`Văn bản này gửi cho người gửi của ${file.leads + 1} đơn`}>
                <p>
                  Văn bản đã ký và ảnh đi cùng câu trả lời đến từng người. Xem lại: không ghi tên, địa chỉ của
                  riêng ai.
                </p>
              </Notice>
            )}
            <Notice tone="warn" title="Không lấy lại được">
              <p>Người gửi được báo ngay và đọc được câu trả lời; sai thì ra văn bản thay thế.</p>
            </Notice>
            <SubmitButton>Ký và phát hành</SubmitButton>
          </>
        )}
      </Form>
    </DecisionFrame>
  )
}
