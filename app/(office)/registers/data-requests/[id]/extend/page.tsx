import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { can } from '#domain/people/permissions.ts'
import { addDays, formatDay } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { findDataRequest } from '#server/privacy/data-requests.ts'

export const metadata: Metadata = { title: 'Gia hạn yêu cầu về dữ liệu' }

export default async function ExtendDataRequestPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await officeStaff()
  const { id } = await params
  const line = await findDataRequest(ctx, id)
  if (!line || !can(ctx.actor, 'privacy.manage')) notFound()
  const page = `/registers/data-requests/${id}`
  const { request } = line
  if (request.result || request.extendedTo) redirect(page)
  const state = await keptState(`${page}/extend`)
  return (
    <div className="max-w-page">
      <PageTitle
        title="Gia hạn yêu cầu về dữ liệu"
        lead={`Hạn hiện nay ${formatDay(request.dueOn)}. Gia hạn một lần, nhiều nhất 15 ngày (Điều 5 Nghị định 356/2025/NĐ-CP).`}
        back={{ href: page, label: `Yêu cầu của hồ sơ ${request.number}` }}
      />
      <Form action={`${page}/extend/submit`} state={state} label="Gia hạn yêu cầu">
        <DateField state={state} name="until" label="Gia hạn đến ngày" min={addDays(request.dueOn, 1)} />
        <TextArea
          state={state}
          name="reason"
          label="Lý do"
          hint="Vì sao cần thêm thời gian. Người gửi đọc lý do này."
          rows={4}
        />
        <SubmitButton>Gia hạn yêu cầu</SubmitButton>
      </Form>
    </div>
  )
}
