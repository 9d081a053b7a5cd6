import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { HoursFields } from '#components/reception/hours-fields.tsx'
import { can } from '#domain/people/permissions.ts'
import { patterns } from '#domain/reception/words.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Đặt ngày cố định' }

export default async function FixedPage() {
  const { ctx, person } = await officeStaff()
  if (!can(ctx.actor, 'reception.plan')) notFound()
  const state = await keptState('/reception/schedule/fixed')
  const today = dayOf(ctx.at)
  return (
    <>
      <PageTitle
        title="Đặt ngày cố định"
        lead={`${person.title} tiếp vào những ngày này; buổi của hai tháng tới được lên lịch ngay, ngày nghỉ thì chuyển sang ngày làm việc kế tiếp.`}
        back={{ href: '/reception/schedule', label: 'Lịch tiếp dân' }}
      />
      <div className="max-w-page">
        <Form action="/reception/schedule/fixed/submit" state={state}>
          <Choice
            state={state}
            name="pattern"
            label="Theo"
            options={Object.entries(patterns).map(([value, label]) => ({ value, label }))}
            defaultValue="month-day"
            columns
          />
          <TextField
            state={state}
            name="onDay"
            label="Ngày nào"
            hint="Ngày 1 đến 28 của tháng; theo tuần thì 1 là thứ Hai, 5 là thứ Sáu."
            inputMode="numeric"
            short
          />
          <DateField state={state} name="validFrom" label="Dùng từ ngày" min={today} defaultValue={today} />
          <HoursFields state={state} />
          <SubmitButton>Đặt ngày cố định</SubmitButton>
        </Form>
      </div>
    </>
  )
}
