import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'
import { keptState } from '#server/kept-form.ts'
import { currentVisit } from '#server/outside-visit.ts'

export const metadata: Metadata = { title: 'Mã lớp thứ hai', robots: { index: false } }

/** Staff who came in by an identity: it stands for the password, not for the second factor. */
export default async function FactorPage() {
  const visit = await currentVisit()
  if (!visit?.personId) redirect('/dang-nhap')
  const state = await keptState('/dang-nhap/lop-hai')
  return (
    <CitizenShell {...(await citizenFrame())} current="/dang-nhap">
      <PageTitle title="Mã lớp thứ hai" lead="Đã nhận ra ông/bà. Còn một mã nữa thì vào." />
      <Form action="/dang-nhap/lop-hai/vao" state={state}>
        <TextField
          state={state}
          name="code"
          label="Mã lớp thứ hai"
          hint="6 chữ số trong ứng dụng xác thực, hoặc một mã dự phòng."
          autoComplete="one-time-code"
          maxLength={40}
          spellCheck={false}
          short
        />
        <SubmitButton>Đăng nhập</SubmitButton>
      </Form>
    </CitizenShell>
  )
}
