import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MyRemarks } from '#components/dialogue/my-remarks.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { dayOf, formatDay } from '#lib/dates.ts'
import { newToken } from '#lib/ids.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { draftForAttendee } from '#server/dialogues/outcome/attendee-remarks.ts'
import { carriedSeat } from '#server/dialogues/registering/carried-seat.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Góp ý dự thảo biên bản' }

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ da?: string }> }

/** The draft of the minutes for those who were there, by the code that let them in: what is missing of it. */
export default async function DraftPage({ params, searchParams }: Props) {
  const { number } = await params
  const { da } = await searchParams
  const at = new Date()
  const found = await draftForAttendee({ actor: { kind: 'public' }, at }, number, await carriedSeat())
  if (!found) notFound()
  const { topic, draft, mine } = found
  const page = `/doi-thoai/${number}/du-thao`
  const state = await keptState(page)
  const isOpen = draft !== undefined && dayOf(at) <= draft.until
  return (
    <CitizenShell {...(await citizenFrame())} current="/doi-thoai">
      <PageTitle
        title="Góp ý dự thảo biên bản"
        lead={topic}
        back={{ href: `/doi-thoai/${number}`, label: `Hội nghị ${number}` }}
      />
      <div className="space-y-6">
        {da === 'gui' && (
          <Notice tone="ok" role="status" title="Đã nhận góp ý">
            <p>
              Người lập biên bản trả lời từng góp ý: sửa theo, hoặc giữ nguyên và ghi lý do. Xem lại ở đây.
            </p>
          </Notice>
        )}
        {!draft && mine.length === 0 && (
          <Notice title="Dành cho người đã dự hội nghị">
            <p>
              Mở bằng mã đăng ký đã dùng khi vào hội trường, trong những ngày cơ quan nhận góp ý. Biên bản đã
              khóa thì ai cũng đọc được ở trang của hội nghị.
            </p>
            <ButtonLink href="/doi-thoai/cua-toi">Nhập mã đăng ký</ButtonLink>
          </Notice>
        )}
        {mine.length > 0 && <MyRemarks remarks={mine} />}
        {isOpen && (
          <Form action={`${page}/gui`} state={state} label="Góp ý">
            <HiddenField name="token" value={state.values.token || newToken()} />
            <TextField
              state={state}
              name="turn"
              label="Về ý kiến số mấy"
              hint="Số trước mỗi ý kiến trong dự thảo. Góp ý chung thì để trống."
              inputMode="numeric"
              optional
              short
            />
            <TextArea
              state={state}
              name="remark"
              label="Còn thiếu, ghi chưa đúng điều gì"
              rows={4}
              maxLength={2000}
            />
            <SubmitButton>Gửi góp ý</SubmitButton>
          </Form>
        )}
        {draft && (
          <section aria-label="Dự thảo biên bản" className="space-y-2">
            <h2 className="text-xl">Dự thảo, nhận góp ý đến hết {formatDay(draft.until)}</h2>
            <div className="border border-vien bg-giay-to px-4 py-6">
              {draft.body
                .trimEnd()
                .split('\n')
                .map((line, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text
                  <p key={at} className="mb-2 wrap-anywhere">
                    {line}
                  </p>
                ))}
            </div>
          </section>
        )}
      </div>
    </CitizenShell>
  )
}
