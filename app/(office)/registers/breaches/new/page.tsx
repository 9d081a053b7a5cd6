import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckField } from '#components/form/check-field.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { can } from '#domain/people/permissions.ts'
import { dataKindCodes, dataKinds } from '#domain/privacy/words.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { breachUnits } from '#server/privacy/breaches.ts'

export const metadata: Metadata = { title: 'Ghi sự cố dữ liệu' }

export default async function NewBreachPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'privacy.manage')) notFound()
  const state = await keptState('/registers/breaches/new')
  const units = await breachUnits(ctx)
  const wrong = state.errors.kinds
  return (
    <div className="max-w-page">
      <PageTitle
        title="Ghi sự cố dữ liệu"
        lead="Ghi ngay khi biết; 72 giờ tính từ lúc phát hiện. Không ghi tên, nội dung đơn của người bị ảnh hưởng."
        back={{ href: '/registers/breaches', label: 'Sự cố dữ liệu' }}
      />
      <Form action="/registers/breaches/new/submit" state={state} label="Ghi sự cố">
        <SelectField
          state={state}
          name="unitId"
          label="Cơ quan xảy ra sự cố"
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField state={state} name="foundOn" label="Ngày phát hiện" max={dayOf(ctx.at)} />
        <TextField state={state} name="foundTime" type="time" label="Giờ phát hiện" short />
        <TextArea
          state={state}
          name="what"
          label="Sự cố"
          hint="Điều gì xảy ra, ở đâu, do đâu mà biết."
          rows={4}
        />
        <fieldset aria-describedby={wrong && `${fieldId('kinds')}-loi`}>
          <legend className="font-semibold">Loại dữ liệu bị ảnh hưởng</legend>
          {wrong && (
            <p id={`${fieldId('kinds')}-loi`} className="text-son">
              {wrong}
            </p>
          )}
          <div id={fieldId('kinds')} className="mt-2 grid gap-2.5">
            {dataKindCodes.map((code) => (
              <CheckField key={code} state={state} name={`kind-${code}`} label={dataKinds[code]} />
            ))}
          </div>
        </fieldset>
        <TextField
          state={state}
          name="people"
          label="Số người bị ảnh hưởng"
          hint="Chưa rõ thì ước lượng."
          inputMode="numeric"
          short
        />
        <TextArea state={state} name="measures" label="Đã làm gì để ngăn và khắc phục" rows={4} />
        <SubmitButton>Ghi sự cố</SubmitButton>
      </Form>
    </div>
  )
}
