import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ComingFields, SiteField } from '#components/dialogue/seat-fields.tsx'
import { whenOf } from '#components/dialogue/words.ts'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { closedWords, registeringWords, untilWords } from '#domain/dialogues/registering.ts'
import { newToken } from '#lib/ids.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { findOpen } from '#server/dialogues/registering/register.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Đăng ký dự hội nghị đối thoại' }

/** Anybody keeps a seat or a place in the line, with a name or without, and gets a code for it. */
export default async function RegisterPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const found = await findOpen({ actor: { kind: 'public' }, at: new Date() }, number)
  if (!found) notFound()
  const { row, seats, until, isOpen } = found
  const page = `/doi-thoai/${number}/dang-ky`
  const state = await keptState(page)
  const places = seats.map(({ place }) => place).join('; ')
  return (
    <CitizenShell {...(await citizenFrame())} current="/doi-thoai">
      <PageTitle
        title="Đăng ký dự hội nghị"
        lead={`${row.topic}. ${whenOf(row)}, tại ${places}.`}
        back={{ href: `/doi-thoai/${number}`, label: 'Hội nghị đối thoại' }}
      />
      {isOpen && until ? (
        <>
          <div className="mb-6">
            <Notice tone="info" title={`${registeringWords(seats)}.`}>
              <p>{untilWords(until)} Hết chỗ thì ghi vào hàng chờ; có người hủy là chuyển theo thứ tự.</p>
            </Notice>
          </div>
          <Form action={`${page}/gui`} state={state}>
            <HiddenField name="token" value={state.values.token || newToken()} />
            <SiteField state={state} sites={seats} />
            <Choice
              state={state}
              name="naming"
              label="Ghi tên khi đăng ký"
              options={[
                { value: 'none', label: 'Không ghi tên', hint: 'Vào hội trường bằng mã đăng ký.' },
                { value: 'name', label: 'Ghi tên', hint: 'Quên mã thì bàn đón tiếp tìm được theo tên.' },
              ]}
            />
            <TextField
              state={state}
              name="name"
              label="Họ và tên"
              hint="Chỉ ghi khi chọn “Ghi tên”."
              autoComplete="name"
              optional
            />
            <ComingFields state={state} />
            <p className="text-base text-than-nhat">
              Họ tên, số điện thoại, thư điện tử chỉ cơ quan tổ chức đọc, để giữ chỗ và báo tin; xóa sau ngày
              họp ba tháng. Xem <a href="/quyen-rieng-tu">trang Dữ liệu cá nhân</a>.
            </p>
            <SubmitButton>Gửi đăng ký</SubmitButton>
          </Form>
        </>
      ) : (
        <Notice tone="warn" title="Hết hạn đăng ký">
          <p>{closedWords}</p>
        </Notice>
      )}
    </CitizenShell>
  )
}
