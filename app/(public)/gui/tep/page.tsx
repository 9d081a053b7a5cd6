import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { FileField } from '#components/form/file-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PartsUpload } from '#components/form/parts-upload.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { FormProgress } from '#components/layout/form-progress.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DraftFileList } from '#components/petition/draft-file-list.tsx'
import { DraftNote } from '#components/petition/draft-note.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Opener } from '#components/ui/opener.tsx'
import { acceptOf, draftLimits } from '#domain/petitions/attachment.ts'
import { steps } from '#domain/petitions/filing.ts'
import { mergedWords } from '#domain/places/area-choice.ts'
import { formatInstant } from '#lib/dates.ts'
import { knownAreas } from '#server/citizen-frame.ts'
import { filingPage } from '#server/filing-session.ts'

export const metadata: Metadata = { title: 'Ảnh, giấy tờ kèm theo' }

export default async function FilesPage() {
  const { answers, draft, files, state } = await filingPage('tep')
  const { areaCode = '', mergedFrom = '' } = answers
  const merged = mergedFrom && mergedWords({ areaCode, mergedFrom }, await knownAreas())
  const wantsMore = files.length === 0 || Object.keys(state.errors).length > 0
  const upload = (
    <Form id="tep" action="/api/uploads?for=draft" state={state} files>
      <FileField
        state={state}
        name="file"
        label="Chọn ảnh, giấy tờ trong máy"
        hint="Gửi được: ảnh JPG, PNG, WEBP, HEIC; PDF; Word; ghi âm M4A, MP3."
        accept={acceptOf('sender')}
        multiple
      />
      <HiddenField name="back" value="/gui/tep" />
      <SubmitButton tone={files.length > 0 ? 'plain' : 'primary'}>Tải tệp lên</SubmitButton>
      <PartsUpload formId="tep" query="for=draft" />
    </Form>
  )
  return (
    <>
      <FormProgress step={4} total={steps.length} />
      {merged && (
        <div className="mb-6">
          <Notice role="status" title="Tên nơi đã đổi">
            <p>{merged}</p>
            <p>
              <a href="/gui/noi-xay-ra" className="inline-flex min-h-11 items-center">
                Chọn lại nơi xảy ra
              </a>
            </p>
          </Notice>
        </div>
      )}
      <PageTitle
        title={answers.letter ? 'Ảnh đơn viết tay, bản ghi âm ở đâu?' : 'Có ảnh hoặc giấy tờ kèm theo không?'}
        lead={`${answers.letter ? 'Chụp đơn đủ mép giấy, mỗi trang một ảnh.' : 'Không bắt buộc.'} Nhiều nhất ${draftLimits.files} tệp, mỗi tệp ${draftLimits.fileBytes / 1024 / 1024} MB. Ví dụ: ảnh đoạn mương, giấy mời họp, quyết định đã nhận.`}
      />
      {files.length > 0 && <DraftFileList files={files} removeAction="/api/draft-files/remove" />}
      {files.length < draftLimits.files &&
        (wantsMore ? <div className="mb-6">{upload}</div> : <MoreFiles>{upload}</MoreFiles>)}
      <PostButton action="/gui/tep/luu" tone={files.length > 0 ? 'primary' : 'plain'} wide>
        {files.length > 0 || answers.letter ? 'Tiếp: người gửi' : 'Không có, tiếp tục'}
      </PostButton>
      <DraftNote until={draft && formatInstant(draft.expiresAt)} />
    </>
  )
}

/** Once something is there, going on comes first and adding more is one tap away. */
function MoreFiles({ children }: { children: ReactNode }) {
  return (
    <details className="mb-6">
      <Opener>Thêm tệp nữa</Opener>
      <div className="pt-2 pb-4">{children}</div>
    </details>
  )
}
