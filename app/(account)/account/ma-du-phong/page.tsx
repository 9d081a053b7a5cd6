import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatCode } from '#domain/petitions/secret-code.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { keptState } from '#server/kept-form.ts'
import { accountState } from '#server/people/second-factor.ts'
import { requireAccount } from '#server/session.ts'
import { shownOnce } from '#server/shown-once.ts'

export const metadata: Metadata = { title: 'Mã dự phòng' }

const path = '/account/ma-du-phong'

/** Recovery codes, right after they were made; otherwise how many are left and how to get new ones. */
export default async function RecoveryCodesPage() {
  const ctx = await requireAccount(path)
  const { personId } = ctx.account
  const codes = await shownOnce(personId, 'recovery-codes', personId)
  const { hasFactor, codesLeft } = await accountState(ctx)
  const state = await keptState(path)
  return (
    <CitizenShell {...(await citizenFrame())} account={{ href: '/account', label: 'Tài khoản' }}>
      {codes ? (
        <Codes codes={codes} />
      ) : (
        <>
          <PageTitle
            title="Mã dự phòng"
            lead={`Còn ${codesLeft} mã chưa dùng. Mỗi mã thay điện thoại được một lần khi đăng nhập.`}
            back={{ href: '/account', label: 'Tài khoản' }}
          />
          {hasFactor ? (
            <Form action={`${path}/submit`} state={state}>
              <TextField
                state={state}
                name="code"
                label="Mã lớp thứ hai"
                hint="6 chữ số trong ứng dụng, hoặc một mã dự phòng còn lại. Mười mã mới thay hết mã cũ."
                autoComplete="one-time-code"
                maxLength={40}
                short
              />
              <SubmitButton>Tạo mười mã mới</SubmitButton>
            </Form>
          ) : (
            <Notice title="Chưa cài lớp thứ hai.">
              <p>
                <a href="/account/lop-hai">Cài lớp thứ hai</a> thì có mã dự phòng.
              </p>
            </Notice>
          )}
        </>
      )}
    </CitizenShell>
  )
}

function Codes({ codes }: { codes: string[] }) {
  return (
    <>
      <PageTitle
        title="Mười mã dự phòng"
        lead="Dùng khi mất điện thoại; mỗi mã một lần. In hoặc chép ra giấy, cất như giữ chìa khóa. Mã chỉ hiện lần này."
      />
      <ol className="grid list-inside list-decimal gap-x-8 gap-y-2 rounded-md border border-ke bg-giay-to px-5 py-4 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="text-xl font-semibold tracking-wider">
            {formatCode(code)}
          </li>
        ))}
      </ol>
      <p className="mt-4 text-base text-than-nhat print:hidden">
        In: bấm Ctrl và P, hoặc chọn In trong trình duyệt.
      </p>
      <div className="mt-6 print:hidden">
        <Form action={`${path}/da-cat`} state={emptyForm}>
          <SubmitButton>Đã cất mã, vào Năm Rõ</SubmitButton>
        </Form>
      </div>
    </>
  )
}
