import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { DraftFields, OwnOffice } from '#components/supervision/critiques/draft-fields.tsx'
import { can } from '#domain/people/permissions.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { sendChoices } from '#server/supervision/critiques/choices.ts'

export const metadata: Metadata = { title: 'Gửi dự thảo' }

export default async function SendDraftPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'critique.answer')) notFound()
  const state = await keptState('/drafts/new')
  return (
    <ContactForm
      title="Gửi dự thảo"
      lead="Gửi Ủy ban Mặt trận cùng cấp để phản biện xã hội, ít nhất 15 ngày trước ngày trình ban hành. Gửi rồi thì giữ nguyên; cần sửa thì rút, gửi bản khác."
      back={{ href: '/drafts', label: 'Dự thảo lấy phản biện' }}
      button="Gửi Mặt trận"
      action="/drafts/new/submit"
      state={state}
    >
      <OwnOffice state={state} name="unitId" label="Cơ quan soạn thảo" options={await sendChoices(ctx)} />
      <DraftFields state={state} />
    </ContactForm>
  )
}
