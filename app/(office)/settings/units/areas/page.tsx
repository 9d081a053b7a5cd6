import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { can } from '#domain/people/permissions.ts'
import { areaKinds } from '#domain/people/words.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { listAreas } from '#server/places/unit-tree.ts'

export const metadata: Metadata = { title: 'Thêm địa bàn' }

const kinds = Object.entries(areaKinds).map(([value, label]) => ({ value, label }))

export default async function NewAreaPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'unit.manage')) notFound()
  const state = await keptState('/settings/units/areas')
  const areas = (await listAreas(ctx)).filter((one) => one.current)
  return (
    <>
      <PageTitle
        title="Thêm địa bàn"
        lead="Xã, phường, đặc khu, tỉnh, thành phố mà cơ quan làm việc. Thêm xong thì chọn được khi thêm cơ quan."
        back={{ href: '/settings/units', label: 'Cơ quan' }}
      />
      <div className="max-w-page">
        <Form action="/settings/units/areas/submit" state={state}>
          <TextField state={state} name="areaName" label="Tên" hint="Ví dụ: phường Hồng Liên" />
          <SelectField state={state} name="areaKind" label="Loại" options={kinds} />
          <TextField
            state={state}
            name="areaCode"
            label="Mã"
            hint="2 đến 5 chữ số, theo Danh mục đơn vị hành chính Việt Nam."
            inputMode="numeric"
            maxLength={5}
            short
          />
          <SelectField
            state={state}
            name="parentCode"
            label="Thuộc"
            empty="Không thuộc địa bàn nào"
            options={areas.map((one) => ({ value: one.code, label: `${one.name} (${one.code})` }))}
            optional
          />
          <ButtonRow>
            <SubmitButton>Thêm địa bàn</SubmitButton>
            <ButtonLink href="/settings/units">Quay lại</ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}
