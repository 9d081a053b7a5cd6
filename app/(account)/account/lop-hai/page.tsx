import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Qr } from '#components/ui/qr.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'
import { keptState } from '#server/kept-form.ts'
import { accountState, offerSecret } from '#server/people/second-factor.ts'
import { requireAccount } from '#server/session.ts'

export const metadata: Metadata = { title: 'Lớp thứ hai' }

/** Sets the second factor or exchanges it. In live mode staff reach nothing else before this is done. */
export default async function SecondFactorPage() {
  const ctx = await requireAccount('/account/lop-hai')
  const state = await keptState('/account/lop-hai')
  const { login, hasFactor } = await accountState(ctx)
  const account = { href: '/account', label: 'Tài khoản' }
  const frame = { ...(await citizenFrame()), account }
  if (!login) {
    return (
      <CitizenShell {...frame}>
        <PageTitle title="Lớp thứ hai" back={{ href: '/account', label: 'Tài khoản' }} />
        <Notice title="Người minh họa không có mật khẩu và lớp thứ hai.">
          <p>Bản thật bắt mọi cán bộ cài lớp thứ hai trước khi làm bất cứ việc gì.</p>
        </Notice>
      </CitizenShell>
    )
  }
  const offer = offerSecret(ctx, login, state.values.sealed)
  return (
    <CitizenShell {...frame}>
      <PageTitle
        title={hasFactor ? 'Đổi điện thoại của lớp thứ hai' : 'Cài lớp thứ hai'}
        lead="Mật khẩu lộ thì người khác vẫn không vào được: mỗi lần đăng nhập cần thêm mã trên điện thoại của mình."
        back={ctx.account.needsSecondFactor ? undefined : { href: '/account', label: 'Tài khoản' }}
      />
      <div className="space-y-6">
        <ol className="list-decimal space-y-2 pl-6">
          <li>
            Mở một ứng dụng xác thực trên điện thoại: Google Authenticator, Microsoft Authenticator, FreeOTP.
          </li>
          <li>Chọn thêm tài khoản, rồi quét mã QR này.</li>
          <li>Nhập 6 chữ số mà ứng dụng hiện ra.</li>
        </ol>
        <div className="flex flex-wrap items-start gap-6">
          <Qr text={offer.address} label="Mã QR để thêm vào ứng dụng xác thực" size={208} />
          <div className="min-w-0 flex-1 basis-64">
            <p>Không quét được thì nhập khóa này vào ứng dụng:</p>
            <p className="mt-1 font-semibold tracking-wide wrap-anywhere">{offer.typed}</p>
          </div>
        </div>
        <Form action="/account/lop-hai/submit" state={state}>
          <HiddenField name="sealed" value={offer.sealed} />
          {hasFactor && (
            <TextField
              state={state}
              name="current"
              label="Mã của lớp thứ hai đang dùng"
              hint="6 chữ số trên điện thoại cũ, hoặc một mã dự phòng."
              autoComplete="off"
              maxLength={40}
              short
            />
          )}
          <TextField
            state={state}
            name="code"
            label="Mã trong ứng dụng vừa quét"
            hint="6 chữ số, đổi 30 giây một lần."
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            short
          />
          <ButtonRow>
            <SubmitButton>{hasFactor ? 'Dùng điện thoại này' : 'Bật lớp thứ hai'}</SubmitButton>
            {!ctx.account.needsSecondFactor && <ButtonLink href="/account">Quay lại</ButtonLink>}
          </ButtonRow>
        </Form>
      </div>
    </CitizenShell>
  )
}
