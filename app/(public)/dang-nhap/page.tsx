import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PasskeyForm } from '#components/form/passkey-form.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ForgetDevice } from '#components/offline/forget-device.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { passkeySentences } from '#domain/people/passkeys.ts'
import { formatInstant } from '#lib/dates.ts'
import { env } from '#lib/env.ts'
import { sameSitePath } from '#lib/same-site-path.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { readCookie } from '#server/cookies.ts'
import { keptState } from '#server/kept-form.ts'
import { outsideName } from '#server/outside-door.ts'
import { type DemoOffice, listDemoPeople } from '#server/people/demo-people.ts'
import { relyingParty } from '#server/people/passkey-challenge.ts'
import { endedElsewhere } from '#server/people/sessions.ts'
import { citizenCtx, citizenDoor, currentStaff, signedIn } from '#server/session.ts'
import { DemoPeople } from './demo-people.tsx'

export const metadata: Metadata = { title: 'Đăng nhập' }

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ tiep?: string | string[] }>
}) {
  const account = await signedIn()
  if (account?.needsSecondFactor) redirect('/account/lop-hai')
  const { tiep } = await searchParams
  const state = await keptState('/dang-nhap')
  const next = sameSitePath(typeof tiep === 'string' ? tiep : state.values.tiep, '')
  const provider = outsideName()
  const demo = env().APP_MODE === 'demo'
  const staff = await currentStaff()
  const offices: DemoOffice[] = demo ? await listDemoPeople(new Date()) : []
  const ended = account || (await citizenCtx()) ? undefined : await whyEnded()
  return (
    <CitizenShell
      {...(await citizenFrame())}
      current="/dang-nhap"
      width={offices.length > 0 ? 'wide' : 'page'}
    >
      <ForgetDevice />
      <PageTitle title="Đăng nhập" lead="Dành cho cán bộ. Bà con gửi và tra cứu không cần tài khoản." />
      <div className="space-y-8">
        {ended && (
          <Notice tone="warn" title={ended} role="status">
            <p>Đăng nhập lại; phần đang viết vẫn còn.</p>
          </Notice>
        )}
        {staff && (
          <Notice title={`Trình duyệt này đang đăng nhập: ${staff.person.name}, ${staff.person.title}.`}>
            <ButtonRow>
              <ButtonLink href={next || '/inbox'} tone="primary">
                Vào tiếp
              </ButtonLink>
              <ButtonLink href="/account">Tài khoản</ButtonLink>
            </ButtonRow>
          </Notice>
        )}
        {offices.length > 0 && <DemoPeople offices={offices} next={next} />}
        <section className="max-w-page space-y-4">
          {offices.length > 0 && <h2 className="text-2xl">Đăng nhập bằng mật khẩu</h2>}
          <Form action="/dang-nhap/vao" state={state} label="Đăng nhập">
            <HiddenField name="tiep" value={next} />
            <TextField
              state={state}
              name="login"
              label="Tên đăng nhập"
              autoComplete="username"
              maxLength={64}
              spellCheck={false}
            />
            <TextField
              state={state}
              name="password"
              label="Mật khẩu"
              type="password"
              autoComplete="current-password"
            />
            <TextField
              state={state}
              name="code"
              label="Mã lớp thứ hai"
              hint="6 chữ số trong ứng dụng xác thực, hoặc một mã dự phòng. Chưa cài lớp thứ hai thì để trống."
              autoComplete="one-time-code"
              maxLength={40}
              spellCheck={false}
              short
            />
            <SubmitButton>Đăng nhập</SubmitButton>
          </Form>
        </section>
        {relyingParty().isNamed && (
          <PasskeyForm
            action="/dang-nhap/khoa"
            ask="/api/passkeys/enter"
            button="Vào bằng khóa truy cập"
            failed={passkeySentences.refused}
            otherwise="Khóa truy cập cần JavaScript và trình duyệt mới; mật khẩu và mã lớp thứ hai thì không."
          >
            <HiddenField name="tiep" value={next} />
          </PasskeyForm>
        )}
        {provider && (
          <section className="space-y-3">
            <p>Đã liên kết ở trang Tài khoản thì vào được bằng {provider}, kèm mã lớp thứ hai.</p>
            <PostButton action="/dang-nhap/dinh-danh">Vào bằng {provider}</PostButton>
          </section>
        )}
        <p>Quên mật khẩu hoặc mất điện thoại: nhờ quản trị của cơ quan cấp liên kết mới.</p>
        <p>
          Bà con muốn xem các hồ sơ đã gửi ở một chỗ: <a href={citizenDoor}>vào tài khoản người dân</a>.
        </p>
      </div>
    </CitizenShell>
  )
}

/** This browser still holds a session that opens nothing any more: say what became of it. */
async function whyEnded(): Promise<string | undefined> {
  const token = await readCookie('session')
  if (!token) return undefined
  const at = await endedElsewhere(new Date(), token)
  return at
    ? `Tài khoản đã đăng xuất từ thiết bị khác lúc ${formatInstant(at)}.`
    : 'Đã hết thời gian đăng nhập.'
}
