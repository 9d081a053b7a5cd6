import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'
import { readCookie } from '#server/cookies.ts'
import { keptState } from '#server/kept-form.ts'
import { findInvite, linkGone } from '#server/people/accept-invite.ts'

export const metadata: Metadata = { title: 'Nhận lời mời' }

/** Somebody was invited, or gets in again after a lost password: login and password. */
export default async function InvitePage() {
  const invite = await findInvite(new Date(), await readCookie('setup'))
  const state = await keptState('/loi-moi')
  return (
    <CitizenShell {...(await citizenFrame())}>
      {invite ? (
        <>
          <PageTitle
            title={`Chào ${invite.name}`}
            lead={`${invite.title}. Chọn tên đăng nhập và mật khẩu để vào Năm Rõ.`}
          />
          <Form action="/loi-moi/submit" state={state}>
            <TextField
              state={state}
              name="login"
              label="Tên đăng nhập"
              hint="Chữ không dấu, chữ số, dấu chấm. Ví dụ: lo.thi.buoi"
              defaultValue={invite.login}
              autoComplete="username"
              maxLength={64}
              spellCheck={false}
            />
            <TextField
              state={state}
              name="password"
              label="Mật khẩu"
              hint="Ít nhất 12 ký tự. Một câu ngắn chỉ mình nhớ là tốt nhất; có dấu, có dấu cách cũng được."
              type="password"
              autoComplete="new-password"
            />
            <TextField
              state={state}
              name="again"
              label="Nhập lại mật khẩu"
              type="password"
              autoComplete="new-password"
            />
            <SubmitButton>Lưu và cài lớp thứ hai</SubmitButton>
          </Form>
        </>
      ) : (
        <>
          <PageTitle title="Nhận lời mời" />
          <Notice tone="danger" title={linkGone} />
        </>
      )}
    </CitizenShell>
  )
}
