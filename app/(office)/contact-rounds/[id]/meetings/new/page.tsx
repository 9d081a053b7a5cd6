import type { Metadata } from 'next'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { ContactMeetingFields } from '#components/contact/meeting-fields.tsx'
import { formatSpan } from '#lib/dates.ts'
import { contactPage } from '#server/contact-page.ts'

export const metadata: Metadata = { title: 'Thêm buổi tiếp xúc cử tri' }

export default async function NewMeetingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action, back } = await contactPage(id, 'meetings/new')
  return (
    <ContactForm
      title="Thêm buổi tiếp xúc cử tri"
      lead={`Trong đợt ${formatSpan(file.row.fromOn, file.row.toOn)}.`}
      button="Thêm buổi"
      {...{ state, action, back }}
    >
      <ContactMeetingFields state={state} villages={file.villages} />
    </ContactForm>
  )
}
