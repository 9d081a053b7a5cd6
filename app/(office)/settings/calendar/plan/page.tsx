import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { can } from '#domain/people/permissions.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Nạp lịch cả năm' }

/** A year's plan pasted as lines; looked at before anything is kept. */
export default async function CalendarPlanPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const state = await keptState('/settings/calendar/plan')
  return (
    <>
      <PageTitle
        title="Nạp lịch cả năm"
        lead="Dán các dòng, mỗi ngày một dòng: ngày; nghỉ hay làm; tên; văn bản."
        back={{ href: '/settings/calendar', label: 'Lịch nghỉ' }}
      />
      <div className="max-w-page space-y-6">
        <div>
          <p>Ví dụ:</p>
          <ul className="mt-1 list-disc space-y-1 pl-6">
            <li>24/11/2026; nghỉ lễ; Ngày Văn hóa Việt Nam; NQ 28/2026/QH16</li>
            <li>10/2/2027; nghỉ bù; nghỉ bù Tết Nguyên đán; Điều 111 Bộ luật Lao động; tạm tính</li>
            <li>22/8/2026; làm việc hoán đổi; làm việc thay ngày 31/8; Thông báo 9441/TB-BNV</li>
          </ul>
          <p className="mt-2 text-than-nhat">
            Chữ thứ hai là một trong: nghỉ lễ, nghỉ bù, nghỉ hoán đổi, làm việc hoán đổi. Ngày đã có trong
            lịch được ghi lại theo dòng mới; ngày không có trong danh sách thì để nguyên.
          </p>
        </div>
        <Form action="/settings/calendar/plan/check" state={state}>
          <TextArea state={state} name="lines" label="Lịch nghỉ" rows={14} />
          <ButtonRow>
            <SubmitButton>Kiểm tra và xem trước</SubmitButton>
            <ButtonLink href="/settings/calendar">Quay lại</ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}
