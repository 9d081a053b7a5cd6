import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PaperSheet } from '#components/petition/paper-sheet.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatInstant } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { noticesOf, previewNotice } from '#server/reception/conclusion-notices.ts'
import { findVisit } from '#server/reception/find-visit.ts'

export const metadata: Metadata = { title: 'Thông báo kết luận' }

/** What the head concluded as official papers: those that went out, and the one that is still to go. */
export default async function NoticePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { ctx } = await officeStaff()
  const file = await findVisit(ctx, id)
  if (!file) notFound()
  const page = `/reception/visits/${id}/notice`
  const issued = await noticesOf(ctx, id)
  const preview = file.may.conclude ? await previewNotice(ctx, id) : undefined
  return (
    <>
      <PageTitle
        title="Thông báo kết luận"
        lead="Gửi các cơ quan phải làm; mỗi việc có nơi làm, thời hạn và người liên hệ (Điều 25 Nghị định 154/2026/NĐ-CP)."
        back={{ href: `/reception/visits/${id}`, label: `Lượt tiếp số ${file.visit.entryNo}` }}
      />
      <div className="max-w-[64rem] space-y-8">
        {issued.map((one) => (
          <section key={one.id} className="space-y-3">
            <h2 className="text-xl">
              Số {one.number}, {one.byTitle} ban hành {formatInstant(one.at)}
            </h2>
            <ButtonRow>
              <ButtonLink href={`/api/conclusions/${one.id}?as=docx`}>Tải bản Word</ButtonLink>
              <ButtonLink href={`/api/conclusions/${one.id}?as=pdf`}>Tải bản PDF để in</ButtonLink>
            </ButtonRow>
            <PaperSheet paper={one.paper} label={`Thông báo kết luận số ${one.number}`} />
          </section>
        ))}
        {preview && (
          <section className="space-y-4">
            <h2 className="text-xl">{issued.length > 0 ? 'Kết luận chưa thông báo' : 'Bản xem trước'}</h2>
            <PaperSheet paper={preview} label="Bản xem trước thông báo kết luận" />
            <Form action={`${page}/submit`} state={await keptState(page)}>
              <Notice tone="warn" title="Không sửa được sau khi ban hành">
                <p>Thông báo lấy số ngay. Có kết luận khác thì ban hành thông báo tiếp theo.</p>
              </Notice>
              <SubmitButton>Ban hành thông báo kết luận</SubmitButton>
            </Form>
          </section>
        )}
        {issued.length === 0 && !preview && (
          <Notice title="Chưa có thông báo kết luận">
            <p>Người đứng đầu ghi kết luận ở lượt tiếp, rồi ban hành thông báo tại đây.</p>
          </Notice>
        )}
      </div>
    </>
  )
}
