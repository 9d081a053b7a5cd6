import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { can } from '#domain/people/permissions.ts'
import { unitKinds } from '#domain/people/words.ts'
import { formatNumber, formatShortDay } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { workOfUnit } from '#server/people/pass-work.ts'
import { listUnits } from '#server/places/unit-tree.ts'
import { DeskFields } from '../desk-fields.tsx'

export const metadata: Metadata = { title: 'Sửa cơ quan' }

/** Names, the desk, and how an office ends: never deleted, it gets a last day and a successor. */
export default async function UnitPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'unit.manage')) notFound()
  const { id } = await params
  const units = await listUnits(ctx)
  const unit = units.find((one) => one.id === id)
  if (!unit) notFound()
  const page = `/settings/units/${id}`
  const state = await keptState(page)
  const { open, handlers } = await workOfUnit(ctx, id)
  const others = units.filter((one) => one.id !== id && one.current)
  const lead = [unitKinds[unit.kind], unit.areaName, `hoạt động từ ${formatShortDay(unit.validFrom)}`]
  return (
    <>
      <PageTitle
        title={unit.shortName}
        lead={lead.filter(Boolean).join(' · ')}
        back={{ href: '/settings/units', label: 'Cơ quan' }}
      />
      <div className="max-w-page">
        <Form action={`${page}/submit`} state={state}>
          <TextField state={state} name="name" label="Tên đầy đủ" defaultValue={unit.name} />
          <TextField state={state} name="shortName" label="Tên gọi tắt" defaultValue={unit.shortName} />
          <DeskFields state={state} desk={unit} />
          <DateField
            state={state}
            name="validTo"
            label="Ngày cuối cùng hoạt động"
            hint="Để trống khi còn hoạt động. Cơ quan đã kết thúc không bị xóa: hồ sơ cũ vẫn đọc đúng tên."
            defaultValue={unit.validTo ?? undefined}
            optional
          />
          <SelectField
            state={state}
            name="successorId"
            label="Cơ quan kế tiếp"
            hint="Nhận hồ sơ và việc đang làm của cơ quan này."
            empty="Chưa có"
            options={others.map((one) => ({ value: one.id, label: one.shortName }))}
            defaultValue={unit.successorId ?? undefined}
            optional
          />
          {open > 0 && (
            <SelectField
              state={state}
              name="heirId"
              label="Người của cơ quan kế tiếp nhận việc"
              hint={`Cơ quan này còn ${formatNumber(open)} hồ sơ đang giải quyết. Ghi ngày kết thúc thì việc phải có người nhận.`}
              empty="Chưa chọn"
              optional
              options={handlers.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
            />
          )}
          <ButtonRow>
            <SubmitButton>Lưu thay đổi</SubmitButton>
            <ButtonLink href="/settings/units">Quay lại</ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}
