import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { can } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { listUnits } from '#server/places/unit-tree.ts'
import { GrantFields } from '../grant-fields.tsx'

export const metadata: Metadata = { title: 'Mời người mới' }

export default async function InvitePersonPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'people.manage')) notFound()
  const state = await keptState('/settings/people/invite')
  const units = (await listUnits(ctx)).filter((one) => one.current)
  return (
    <>
      <PageTitle
        title="Mời người mới"
        lead="Người được mời nhận một liên kết dùng một lần để đặt mật khẩu và cài lớp thứ hai."
        back={{ href: '/settings/people', label: 'Người dùng, vai trò' }}
      />
      <div className="max-w-page">
        <Form action="/settings/people/invite/submit" state={state}>
          <TextField state={state} name="name" label="Họ và tên" autoComplete="off" />
          <TextField
            state={state}
            name="title"
            label="Chức danh"
            hint="Người dân đọc chức danh này thay cho tên. Ví dụ: Chuyên viên Phòng Văn hóa - Xã hội phường Hồng Liên"
            autoComplete="off"
          />
          <TextField
            state={state}
            name="email"
            label="Thư điện tử"
            hint="Để nhận tin về việc được giao."
            type="email"
            autoComplete="off"
            optional
          />
          <GrantFields
            state={state}
            units={units.map((one) => ({ value: one.id, label: one.shortName }))}
            today={dayOf(ctx.at)}
          />
          <ButtonRow>
            <SubmitButton>Mời và cấp vai trò</SubmitButton>
            <ButtonLink href="/settings/people">Quay lại</ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}
