import type { Metadata } from 'next'
import { FileField } from '#components/form/file-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PartsUpload } from '#components/form/parts-upload.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { FileList } from '#components/petition/file-list.tsx'
import { ofDecision, ofUpload } from '#components/petition/paper-upload.tsx'
import { TranscriptList } from '#components/petition/transcript-list.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { acceptOf } from '#domain/petitions/attachment.ts'
import { transcriptLabel } from '#domain/petitions/transcript.ts'
import { carriedCode } from '#server/new-code-once.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Chép đơn viết tay, bản ghi âm' }

/** The original on one side, what a clerk writes out of it on the other; corrected until it is classified. */
export default async function TranscribePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'transcribe')
  const { row, transcripts } = file
  const originals = file.files.filter(({ kind }) => kind === 'sender')
  const code = await carriedCode(number)
  return (
    <DecisionFrame
      number={number}
      title="Chép đơn viết tay, bản ghi âm"
      lead="Chụp đơn đủ mép giấy, mỗi trang một ảnh; hoặc ghi âm lời nói, chép ra, đọc lại cho nghe."
      why={why}
      about={
        <div className="space-y-6">
          {originals.length > 0 && (
            <Panel title="Bản gốc">
              <FileList files={originals} label="Bản gốc của đơn" sealed={file.opensSealed} />
            </Panel>
          )}
          {transcripts.length > 0 && (
            <Panel title="Các lần chép">
              <TranscriptList transcripts={transcripts} />
            </Panel>
          )}
        </div>
      }
    >
      <div className="space-y-8">
        <Form id="tep" action={`/api/uploads?for=letter&number=${number}`} state={ofUpload(state)} files>
          <FileField
            state={ofUpload(state)}
            name="file"
            label="Ảnh đơn, bản ghi âm"
            hint="Ảnh JPG, PNG, WEBP, HEIC; PDF; ghi âm M4A, MP3; mỗi lần gửi nhiều nhất 25 MB."
            accept={acceptOf('sender')}
            multiple
          />
          <SubmitButton tone={originals.length > 0 ? 'plain' : 'primary'}>Tải bản gốc lên</SubmitButton>
          <PartsUpload formId="tep" query={`for=letter&number=${number}`} />
        </Form>
        <Form action={action} state={ofDecision(state)} label="Chép lại">
          <HiddenField name="version" value={String(row.version)} />
          <TextArea
            state={ofDecision(state)}
            name="body"
            label={transcriptLabel}
            hint="Chép đúng lời người gửi. Chỗ nào khác nhau thì lấy bản gốc. Sửa được đến khi phân loại; các bản trước vẫn giữ."
            rows={10}
            defaultValue={transcripts[0]?.body}
          />
          <SubmitButton tone={originals.length > 0 ? 'primary' : 'plain'}>Lưu bản chép</SubmitButton>
        </Form>
        {code && <ButtonLink href={`/petitions/${number}/code`}>In giấy biên nhận, chép sau</ButtonLink>}
      </div>
    </DecisionFrame>
  )
}
