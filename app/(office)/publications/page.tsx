import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckField } from '#components/form/check-field.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { MaskedText } from '#components/petition/masked-text.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { can } from '#domain/people/permissions.ts'
import { longestHeld } from '#domain/petitions/publication.ts'
import { formatInstant } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { answersToPublish } from '#server/petitions/publish-answers.ts'

export const metadata: Metadata = { title: 'Công khai câu trả lời' }

/** Covered answers that wait to be read by an officer; several go out together at one minute. */
export default async function PublicationsPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'petition.triage')) notFound()
  const waiting = await answersToPublish(ctx)
  const state = await keptState('/publications')
  return (
    <div className="max-w-page space-y-6">
      <PageTitle
        title="Công khai câu trả lời"
        lead="Câu trả lời của các đơn đang công khai, đã che, chưa ai duyệt. Đọc từng câu, chọn, rồi công khai cùng một lúc."
      />
      {waiting.length === 0 ? (
        <EmptyState title="Không có câu trả lời nào chờ duyệt">
          Đơn nào được duyệt công khai trước khi trả lời thì câu trả lời hiện ở đây.
        </EmptyState>
      ) : (
        <Form action="/publications/submit" state={state}>
          <ul className="space-y-4">
            {waiting.map(({ number, answeredAt, answer }) => (
              <li key={number} className="rounded-md border border-ke bg-giay-to px-4 py-3">
                <CheckField state={state} name={`file-${number}`} label={`Hồ sơ ${number}`} />
                {answeredAt && (
                  <p className="text-sm text-than-nhat">
                    Trả lời {formatInstant(answeredAt)} ·{' '}
                    <a className="inline-flex min-h-11 items-center" href={`/petitions/${number}`}>
                      Mở hồ sơ
                    </a>
                  </p>
                )}
                <MaskedText text={answer} />
              </li>
            ))}
          </ul>
          <div className="flex flex-wrap gap-x-6 gap-y-4">
            <DateField state={state} name="day" label="Hiện từ ngày" optional />
            <TextField state={state} name="time" label="Hiện từ giờ" type="time" optional short />
          </div>
          <p className="text-than-nhat">
            Để trống thì hiện ngay; hẹn trước được {longestHeld} ngày. Người gửi đã nhận câu trả lời từ trước.
          </p>
          <CheckField
            state={state}
            name="checked"
            label="Tôi đã đọc hết các câu trả lời đã chọn: không còn tên, số, chỗ ở của ai"
          />
          <SubmitButton>Công khai các câu đã chọn</SubmitButton>
        </Form>
      )}
    </div>
  )
}
