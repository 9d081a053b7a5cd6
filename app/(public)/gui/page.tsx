import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { firstOpenStep } from '#domain/petitions/filing.ts'
import { formatInstant } from '#lib/dates.ts'
import { currentFiling } from '#server/filing-session.ts'

export const metadata: Metadata = { title: 'Gửi phản ánh, kiến nghị' }

/** Starts, or offers what is already there: a draft, or the receipt of what was just sent. */
export default async function FilingStart() {
  const { draft, filed } = await currentFiling()
  if (filed) {
    const { number, receivedAt } = filed.petition
    return (
      <>
        <PageTitle
          title="Đơn vừa gửi đã được nhận"
          lead={`Đã nhận lúc ${formatInstant(receivedAt)}, số ${number}. Mã bí mật và phiếu còn xem lại được trên máy này.`}
        />
        <ButtonRow>
          <ButtonLink href="/gui/da-nhan" tone="primary">
            Xem lại mã và phiếu
          </ButtonLink>
          <PostButton action="/gui/moi">Viết đơn mới</PostButton>
        </ButtonRow>
      </>
    )
  }
  if (!draft) redirect('/gui/noi-dung')
  return (
    <>
      <PageTitle
        title="Có một bản viết dở"
        lead={`Bản viết dở từ ${formatInstant(draft.createdAt)} còn ở đây, đến ${formatInstant(draft.expiresAt)} thì tự xóa.`}
      />
      {draft.answers.body && (
        <blockquote className="mb-6 line-clamp-4 border-l-4 border-ke pl-4 whitespace-pre-line wrap-anywhere">
          {draft.answers.body}
        </blockquote>
      )}
      <ButtonRow>
        <ButtonLink href={`/gui/${firstOpenStep(draft.answers)}`} tone="primary">
          Viết tiếp
        </ButtonLink>
        <PostButton action="/gui/moi">Bỏ, viết bản mới</PostButton>
      </ButtonRow>
    </>
  )
}
