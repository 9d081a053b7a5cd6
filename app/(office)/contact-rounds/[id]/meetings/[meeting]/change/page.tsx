import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { ContactMeetingFields } from '#components/contact/meeting-fields.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { contactMeetingPage } from '#server/contact-page.ts'

export const metadata: Metadata = { title: 'Đổi buổi tiếp xúc cử tri' }

export default async function ChangeMeetingPage({
  params,
}: {
  params: Promise<{ id: string; meeting: string }>
}) {
  const { id, meeting: meetingId } = await params
  const { file, state, action, back } = await contactMeetingPage(id, meetingId, 'change')
  if (file.meeting.state !== 'planned') notFound()
  const isTold = file.row.state !== 'planned'
  return (
    <ContactForm
      title="Đổi buổi tiếp xúc cử tri"
      lead={
        isTold
          ? 'Buổi này đã thông báo: lịch công khai đổi ngay, kèm lý do.'
          : 'Đợt này chưa thông báo, đổi được tự do.'
      }
      button="Lưu thay đổi"
      version={file.meeting.version}
      {...{ state, action, back }}
    >
      <ContactMeetingFields state={state} villages={file.villages} facts={file.meeting} />
      {isTold && (
        <TextArea
          state={state}
          name="reason"
          label="Lý do thay đổi"
          hint="Cử tri đọc được lý do này."
          rows={3}
        />
      )}
    </ContactForm>
  )
}
