import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { PlanFields } from '#components/supervision/rounds/plan-fields.tsx'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { planChoices } from '#server/supervision/rounds/find-round.ts'
import { holdsRounds } from '#server/supervision/rounds/round-row.ts'

export const metadata: Metadata = { title: 'Lập kế hoạch giám sát' }

export default async function NewRoundPage() {
  const { ctx } = await officeStaff()
  if (!holdsRounds(ctx)) notFound()
  const state = await keptState('/supervision/rounds/new')
  return (
    <ContactForm
      title="Lập kế hoạch giám sát"
      lead="Quy tắc chọn việc ghi ở đây giữ nguyên từ lúc công bố số bốc thăm. Khiếu nại, tố cáo không vào danh sách."
      back={{ href: '/supervision/rounds', label: 'Đợt giám sát' }}
      button="Lưu kế hoạch"
      action="/supervision/rounds/new/submit"
      state={state}
    >
      <PlanFields state={state} choices={await planChoices(ctx)} isNew />
    </ContactForm>
  )
}
