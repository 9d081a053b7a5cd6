import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { HoursFields } from '#components/reception/hours-fields.tsx'
import { can } from '#domain/people/permissions.ts'
import { delegateWarning } from '#domain/reception/sitting.ts'
import { onlineReasons, sittingModes } from '#domain/reception/words.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Lên lịch buổi tiếp' }

const options = (list: Record<string, string>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

export default async function PlanPage() {
  const { ctx, person } = await officeStaff()
  if (!can(ctx.actor, 'reception.plan')) notFound()
  const state = await keptState('/reception/schedule/new')
  return (
    <>
      <PageTitle
        title="Lên lịch buổi tiếp"
        lead="Buổi định kỳ báo trước ít nhất 5 ngày làm việc. Ngày nghỉ thì chuyển sang ngày làm việc kế tiếp."
        back={{ href: '/reception/schedule', label: 'Lịch tiếp dân' }}
      />
      <div className="max-w-page">
        <Form action="/reception/schedule/new/submit" state={state}>
          <Choice
            state={state}
            name="kind"
            label="Buổi tiếp"
            options={options({ periodic: 'Định kỳ', extraordinary: 'Đột xuất' })}
            defaultValue="periodic"
            columns
          />
          <TextField
            state={state}
            name="ground"
            label="Trường hợp đột xuất"
            hint="Việc gấp, phức tạp, nhiều người, nhiều cơ quan (Điều 18 khoản 3 Luật Tiếp công dân)."
            optional
          />
          <Choice
            state={state}
            name="leader"
            label="Ai tiếp"
            hint={delegateWarning}
            options={options({ head: person.title, delegate: 'Người khác tiếp thay' })}
            defaultValue="head"
          />
          <TextField state={state} name="delegateTitle" label="Chức vụ người tiếp thay" optional />
          <TextField
            state={state}
            name="delegateGround"
            label="Căn cứ tiếp thay"
            hint="Số, ngày văn bản."
            optional
          />
          <Choice
            state={state}
            name="mode"
            label="Hình thức"
            options={options(sittingModes)}
            defaultValue="in-person"
            columns
          />
          <SelectField
            state={state}
            name="onlineReason"
            label="Lý do tiếp trực tuyến"
            options={options(onlineReasons)}
            optional
          />
          <DateField state={state} name="day" label="Ngày tiếp" min={dayOf(ctx.at)} />
          <HoursFields state={state} />
          <SubmitButton>Lên lịch buổi tiếp</SubmitButton>
        </Form>
      </div>
    </>
  )
}
