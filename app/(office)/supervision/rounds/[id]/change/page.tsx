import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { PlanFields } from '#components/supervision/rounds/plan-fields.tsx'
import { roundPage } from '#server/round-page.ts'
import { planChoices } from '#server/supervision/rounds/find-round.ts'

export const metadata: Metadata = { title: 'Sửa kế hoạch giám sát' }

export default async function ChangeRoundPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { staff, file, state, action, back } = await roundPage(id, 'change')
  if (file.row.state !== 'planned') notFound()
  return (
    <ContactForm
      title="Sửa kế hoạch giám sát"
      lead="Sửa được đến khi công bố số bốc thăm."
      button="Lưu kế hoạch"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <PlanFields state={state} choices={await planChoices(staff.ctx)} facts={file.row} />
    </ContactForm>
  )
}
