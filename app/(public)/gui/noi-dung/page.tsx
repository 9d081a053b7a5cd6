import type { Metadata } from 'next'
import { CheckField } from '#components/form/check-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { FormProgress } from '#components/layout/form-progress.tsx'
import { DraftNote } from '#components/petition/draft-note.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { steps } from '#domain/petitions/filing.ts'
import { formatInstant } from '#lib/dates.ts'
import { filingPage } from '#server/filing-session.ts'
import { PhoneDraft } from './phone-draft.tsx'

export const metadata: Metadata = { title: 'Nội dung phản ánh, kiến nghị' }

type Query = { searchParams: Promise<{ 'het-han'?: string }> }

export default async function BodyPage({ searchParams }: Query) {
  const { answers, draft, state } = await filingPage('noi-dung')
  const isExpired = (await searchParams)['het-han'] === '1'
  return (
    <>
      <FormProgress step={1} total={steps.length} />
      {isExpired && (
        <div className="mb-6">
          <Notice tone="warn" role="status" title="Bản viết dở đã quá 24 giờ và tự xóa">
            <p>
              Xin viết lại nội dung. Điều vừa ghi ở trang sau vẫn còn. Lần sau có thể chọn giữ trên điện
              thoại.
            </p>
          </Notice>
        </div>
      )}
      <Form action="/gui/noi-dung/luu" state={state}>
        <TextArea
          state={state}
          name="body"
          label="Ông/bà muốn phản ánh, kiến nghị việc gì?"
          hint="Viết như đang kể: việc gì, từ khi nào, muốn ai làm gì. Viết không dấu cũng được."
          asTitle
          rows={9}
          defaultValue={answers.body}
        />
        <PhoneDraft field="o-body" />
        <p className="text-base text-than-nhat">
          Ví dụ: Mương cạnh nhà văn hóa tổ 5 tắc từ đầu tháng 11. Mưa là nước tràn vào ba nhà. Đề nghị phường
          cho nạo vét.
        </p>
        <CheckField
          state={state}
          name="letter"
          label="Tôi gửi ảnh đơn viết tay hoặc ghi âm lời nói thay cho viết ở trên"
          hint="Ô trên để trống. Tệp chọn ở bước 4; cán bộ chép lại rồi mới phân loại."
          defaultValue={answers.letter}
        />
        <SubmitButton>Tiếp: chọn loại việc</SubmitButton>
      </Form>
      <DraftNote until={draft && formatInstant(draft.expiresAt)} />
      <p className="mt-3 text-base text-than-nhat">
        Điều thuộc bí mật nhà nước không gửi ở đây; xin mang trực tiếp đến nơi tiếp công dân.
      </p>
    </>
  )
}
