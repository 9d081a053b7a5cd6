import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { keptState } from '#server/kept-form.ts'
import { requireAccount } from '#server/session.ts'

export const metadata: Metadata = { title: 'Đổi mật khẩu' }

export default async function PasswordPage() {
  await requireAccount('/account/mat-khau')
  const state = await keptState('/account/mat-khau')
  return (
    <>
      <PageTitle
        title="Đổi mật khẩu"
        lead="Đổi xong, mọi máy khác đang dùng tài khoản này phải đăng nhập lại."
        back={{ href: '/account', label: 'Tài khoản' }}
      />
      <div className="max-w-page">
        <Form action="/account/mat-khau/submit" state={state}>
          <TextField
            state={state}
            name="old"
            label="Mật khẩu đang dùng"
            type="password"
            autoComplete="current-password"
          />
          <TextField
            state={state}
            name="password"
            label="Mật khẩu mới"
            hint="Ít nhất 12 ký tự. Một câu ngắn chỉ mình nhớ là tốt nhất; có dấu, có dấu cách cũng được."
            type="password"
            autoComplete="new-password"
          />
          <TextField
            state={state}
            name="again"
            label="Nhập lại mật khẩu mới"
            type="password"
            autoComplete="new-password"
          />
          <ButtonRow>
            <SubmitButton>Đổi mật khẩu</SubmitButton>
            <ButtonLink href="/account">Quay lại</ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}
