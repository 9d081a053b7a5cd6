import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { Form } from '#components/form/form.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { codeMinutes, linkMinutes } from '#domain/citizens/sign-in.ts'
import { currentEntry } from '#server/citizen-entry.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Đã gửi mã' }

type Query = { searchParams: Promise<{ lai?: string }> }

/** Where the code is typed in, or where one is told to look into the mailbox. */
export default async function SentKeyPage({ searchParams }: Query) {
  const entry = await currentEntry()
  if (!entry) redirect('/tai-khoan/vao')
  const { contact, shown } = entry
  const state = await keptState('/tai-khoan/vao/ma')
  const isCode = contact.means === 'sms'
  const isAgain = (await searchParams).lai === '1'
  return (
    <CitizenShell {...(await citizenFrame())} current="/tai-khoan">
      <PageTitle
        title={isCode ? 'Nhập mã đăng nhập' : 'Xem thư vừa gửi'}
        lead={
          isCode
            ? `Mã gửi đến ${contact.address}, dùng trong ${codeMinutes} phút. Không đưa mã cho ai, kể cả cán bộ.`
            : `Thư gửi đến ${contact.address}. Mở liên kết trong thư trong ${linkMinutes} phút; không thấy thì xem mục thư rác.`
        }
      />
      <div className="space-y-6">
        {isAgain && (
          <Notice
            role="status"
            tone="ok"
            title={isCode ? 'Đã gửi mã mới; mã cũ thôi dùng' : 'Đã gửi liên kết mới; liên kết cũ thôi dùng'}
          />
        )}
        {shown && (
          <Notice title="Bản dùng thử không gửi tin thật">
            <p className="whitespace-pre-line">{shown}</p>
          </Notice>
        )}
        {isCode ? (
          <Form action="/tai-khoan/vao/ma/kiem" state={state} label="Nhập mã">
            <TextField
              state={state}
              name="code"
              label="Mã 6 chữ số"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={20}
              spellCheck={false}
              short
            />
            <SubmitButton>Vào tài khoản</SubmitButton>
          </Form>
        ) : (
          <ErrorSummary state={state} />
        )}
        <ButtonRow>
          <PostButton action="/tai-khoan/vao/ma/gui-lai">
            {isCode ? 'Gửi mã mới' : 'Gửi liên kết mới'}
          </PostButton>
          <ButtonLink href="/tai-khoan/vao">Dùng số hoặc địa chỉ khác</ButtonLink>
        </ButtonRow>
      </div>
    </CitizenShell>
  )
}
