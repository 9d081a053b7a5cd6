import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { AbsenceFields } from '#components/people/absence-fields.tsx'
import { AbsenceList } from '#components/people/absence-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { ownAbsences } from '#server/people/absences.ts'

export const metadata: Metadata = { title: 'Nghỉ, người thay' }

/** One's own days away, told before they come, with who stands in. */
export default async function OwnAbsencePage() {
  const { ctx } = await officeStaff()
  const { absences, colleagues } = await ownAbsences(ctx)
  const state = await keptState('/account/nghi')
  return (
    <>
      <PageTitle
        title="Nghỉ, người thay"
        lead="Trong những ngày nghỉ không được giao việc mới; người thay làm tiếp việc đang có."
        back={{ href: '/account', label: 'Tài khoản' }}
      />
      <div className="max-w-page space-y-8">
        <Panel title="Ngày nghỉ đã ghi">
          <AbsenceList absences={absences} action="/account/nghi/end" />
        </Panel>
        <Form action="/account/nghi/submit" state={state} label="Ghi ngày nghỉ">
          <AbsenceFields state={state} today={dayOf(ctx.at)} colleagues={colleagues} />
          <SubmitButton>Ghi ngày nghỉ</SubmitButton>
        </Form>
      </div>
    </>
  )
}
