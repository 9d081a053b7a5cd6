import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { FileField } from '#components/form/file-field.tsx'
import { Form } from '#components/form/form.tsx'
import { PartsUpload } from '#components/form/parts-upload.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { FileList } from '#components/petition/file-list.tsx'
import { PaperLink } from '#components/petition/paper-link.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { answerPaper } from '#domain/papers/words.ts'
import { missingProof } from '#domain/petitions/answer.ts'
import { acceptOf, proofKinds } from '#domain/petitions/attachment.ts'
import { fileKinds } from '#domain/petitions/words.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Nộp bằng chứng' }

export default async function ProofPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state } = await decisionPage(number, 'proof')
  const { row, draft, proofs } = file
  const missing = draft ? missingProof(draft.outcome, proofs) : []
  const filed = file.files.filter(({ kind }) => kind !== 'sender')
  return (
    <DecisionFrame
      number={number}
      title="Nộp bằng chứng"
      lead={row.expectedResult && `Kết quả phải đạt: ${row.expectedResult}.`}
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <div className="space-y-6">
        {draft && missing.length > 0 && (
          <Notice tone="warn" title="Còn thiếu bằng chứng">
            <p>Cần thêm: {missing.join('; ')}.</p>
          </Notice>
        )}
        {draft && missing.length === 0 && (
          <Notice tone="ok" title="Đủ bằng chứng cho kết quả đã chọn">
            {file.decisions.includes('issue') && (
              <p>
                <ButtonLink href={`/petitions/${number}/issue`} tone="primary">
                  Ký và phát hành
                </ButtonLink>
              </p>
            )}
          </Notice>
        )}
        {filed.length > 0 && (
          <Panel title="Đã nộp">
            <FileList files={filed} label="Bằng chứng đã nộp" />
          </Panel>
        )}
        {row.state === 'APPROVED' && !proofs.includes('signed_answer') && (
          <PaperLink
            number={number}
            kind={answerPaper(row.family)}
            of={row}
            may={file.decisions.includes('papers')}
          />
        )}
        <Form id="tep" action={`/api/uploads?for=petition&number=${number}`} state={state} files>
          <Choice
            state={state}
            name="kind"
            label="Tệp này là gì"
            options={proofKinds.map((value) => ({ value, label: fileKinds[value] }))}
          />
          <FileField
            state={state}
            name="file"
            label="Tệp"
            hint="Ảnh JPG, PNG, WEBP, HEIC hoặc PDF; mỗi lần gửi nhiều nhất 25 MB."
            accept={acceptOf('handover')}
            multiple
          />
          <SubmitButton>Nộp bằng chứng</SubmitButton>
          <PartsUpload formId="tep" query={`for=petition&number=${number}`} />
        </Form>
      </div>
    </DecisionFrame>
  )
}
