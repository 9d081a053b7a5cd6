import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { contactMeetingPage } from '#server/contact-page.ts'

export const metadata: Metadata = { title: 'Không họp buổi tiếp xúc' }

export default async function CancelMeetingPage({
  params,
}: {
  params: Promise<{ id: string; meeting: string }>
}) {
  const { id, meeting: meetingId } = await params
  const { file, state, action, back } = await contactMeetingPage(id, meetingId, 'cancel')
  if (file.meeting.state !== 'planned') notFound()
  return (
    <ContactForm
      title="Không họp buổi tiếp xúc này"
      lead="Buổi không họp vẫn còn trong lịch, kèm lý do. Họp vào ngày khác thì chọn Đổi buổi tiếp xúc."
      button="Không họp buổi này"
      version={file.meeting.version}
      {...{ state, action, back }}
    >
      <TextArea state={state} name="reason" label="Lý do" hint="Cử tri đọc được lý do này." rows={3} />
    </ContactForm>
  )
}
