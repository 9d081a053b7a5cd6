import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { areaKinds, unitKinds } from '#domain/people/words.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { readCookie } from '#server/cookies.ts'
import { keptState } from '#server/kept-form.ts'
import { isFirstAdminLink } from '#server/people/first-admin.ts'

export const metadata: Metadata = { title: 'Thiết lập lần đầu' }

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** The first start of a real installation: who administers it, and the office it begins with. */
export default async function FirstAdminPage() {
  const open = await isFirstAdminLink(new Date(), await readCookie('setup'))
  const state = await keptState('/thiet-lap')
  return (
    <CitizenShell {...(await citizenFrame())}>
      <PageTitle
        title="Thiết lập lần đầu"
        lead={open && 'Lập tài khoản quản trị đầu tiên và cơ quan đầu tiên. Sau đó mời những người khác.'}
      />
      {open ? (
        <Form action="/thiet-lap/submit" state={state}>
          <AdministratorFields state={state} />
          <OfficeFields state={state} />
          <SubmitButton>Lưu và cài lớp thứ hai</SubmitButton>
        </Form>
      ) : (
        <Notice tone="danger" title="Liên kết này đã dùng hoặc đã hết hạn.">
          <p>Khởi động lại Năm Rõ trên máy chủ; nếu chưa có quản trị, một liên kết mới được in ra.</p>
        </Notice>
      )}
    </CitizenShell>
  )
}

function AdministratorFields({ state }: { state: FormState }) {
  return (
    <fieldset className="space-y-6">
      <legend className="text-2xl font-semibold">Người quản trị</legend>
      <TextField state={state} name="personName" label="Họ và tên" autoComplete="name" />
      <TextField
        state={state}
        name="personTitle"
        label="Chức danh"
        hint="Ví dụ: Chuyên viên Văn phòng HĐND và UBND phường Hồng Liên"
      />
      <TextField
        state={state}
        name="login"
        label="Tên đăng nhập"
        hint="Chữ không dấu, chữ số, dấu chấm. Ví dụ: lo.thi.buoi"
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
    </fieldset>
  )
}

function OfficeFields({ state }: { state: FormState }) {
  return (
    <fieldset className="space-y-6">
      <legend className="text-2xl font-semibold">Cơ quan đầu tiên</legend>
      <TextField
        state={state}
        name="name"
        label="Tên đầy đủ"
        hint="Ví dụ: Ủy ban nhân dân phường Hồng Liên"
      />
      <TextField state={state} name="shortName" label="Tên gọi tắt" hint="Ví dụ: UBND phường Hồng Liên" />
      <SelectField
        state={state}
        name="kind"
        label="Loại cơ quan"
        options={options(unitKinds)}
        defaultValue="government"
      />
      <TextField state={state} name="areaName" label="Địa bàn" hint="Ví dụ: phường Hồng Liên" />
      <SelectField state={state} name="areaKind" label="Loại địa bàn" options={options(areaKinds)} />
      <TextField
        state={state}
        name="areaCode"
        label="Mã địa bàn"
        hint="2 đến 5 chữ số, theo Danh mục đơn vị hành chính Việt Nam."
        inputMode="numeric"
        maxLength={5}
        short
      />
    </fieldset>
  )
}
