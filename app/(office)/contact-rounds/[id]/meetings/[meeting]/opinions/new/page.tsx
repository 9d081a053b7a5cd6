import type { Metadata } from 'next'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { OpinionFields } from '#components/contact/opinion-fields.tsx'
import { meetingWhen } from '#components/contact/words.ts'
import { contactMeetingPage } from '#server/contact-page.ts'

export const metadata: Metadata = { title: 'Ghi ý kiến cử tri' }

export default async function NewOpinionPage({
  params,
}: {
  params: Promise<{ id: string; meeting: string }>
}) {
  const { id, meeting: meetingId } = await params
  const { file, state, action, back } = await contactMeetingPage(id, meetingId, 'opinions/new')
  const { meeting } = file
  return (
    <ContactForm
      title="Ghi ý kiến cử tri"
      lead={`${meeting.place}, ${meetingWhen(meeting)}. Mỗi ý kiến một lần ghi; chưa trả lời tại chỗ thì chuyển cơ quan giải quyết ở trang sau.`}
      button="Lưu ý kiến"
      {...{ state, action, back }}
    >
      <OpinionFields state={state} villages={file.villages} facts={{ areaCode: meeting.areaCode }} />
    </ContactForm>
  )
}
