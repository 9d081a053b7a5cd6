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
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { listAreas, listUnits } from '#server/places/unit-tree.ts'
import { DeskFields } from '../desk-fields.tsx'

export const metadata: Metadata = { title: 'Thêm cơ quan' }

const kinds = Object.entries(unitKinds).map(([value, label]) => ({ value, label }))

export default async function NewUnitPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'unit.manage')) notFound()
  const state = await keptState('/settings/units/new')
  const units = (await listUnits(ctx)).filter((one) => one.current)
  const areas = (await listAreas(ctx)).filter((one) => one.current)
  return (
    <>
      <PageTitle title="Thêm cơ quan" back={{ href: '/settings/units', label: 'Cơ quan' }} />
      <div className="max-w-page">
        <Form action="/settings/units/new/submit" state={state}>
          <TextField
            state={state}
            name="name"
            label="Tên đầy đủ"
            hint="Ví dụ: Ủy ban nhân dân phường Hồng Liên"
          />
          <TextField state={state} name="shortName" label="Tên gọi tắt" hint="Ví dụ: UBND phường Hồng Liên" />
          <SelectField state={state} name="kind" label="Loại cơ quan" options={kinds} />
          <SelectField
            state={state}
            name="parentId"
            label="Cơ quan cấp trên"
            hint="Đứng đầu một cây (Đảng, Hội đồng nhân dân, Mặt trận) thì để trống."
            empty="Không có"
            options={units.map((one) => ({ value: one.id, label: one.shortName }))}
            optional
          />
          <SelectField
            state={state}
            name="areaCode"
            label="Địa bàn"
            empty="Không có"
            options={areas.map((one) => ({ value: one.code, label: `${one.name} (${one.code})` }))}
            optional
          />
          <DateField state={state} name="validFrom" label="Hoạt động từ ngày" defaultValue={dayOf(ctx.at)} />
          <DeskFields state={state} />
          <ButtonRow>
            <SubmitButton>Thêm cơ quan</SubmitButton>
            <ButtonLink href="/settings/units">Quay lại</ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}
