import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { RoundFields } from '#components/contact/round-fields.tsx'
import { can } from '#domain/people/permissions.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Lập kế hoạch tiếp xúc cử tri' }

export default async function NewRoundPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'contact.write')) notFound()
  const state = await keptState('/contact-rounds/new')
  return (
    <ContactForm
      title="Lập kế hoạch tiếp xúc cử tri"
      lead="Ghi kỳ họp và thời gian của cả đợt. Từng buổi (nơi, ngày, giờ, tổ đại biểu) thêm ở trang sau."
      back={{ href: '/contact-rounds', label: 'Tiếp xúc cử tri' }}
      button="Lưu kế hoạch"
      action="/contact-rounds/new/submit"
      state={state}
    >
      <RoundFields state={state} />
    </ContactForm>
  )
}
