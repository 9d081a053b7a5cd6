import type { Metadata } from 'next'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { RecommendFields } from '#components/supervision/recommend-fields.tsx'
import { formatDay } from '#lib/dates.ts'
import { recommendPage } from '#server/round-page.ts'

export const metadata: Metadata = { title: 'Kiến nghị sau giám sát' }

export default async function RecommendPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action, back } = await recommendPage(id)
  return (
    <ContactForm
      title="Kiến nghị sau giám sát"
      lead={`Kiến nghị thành một hồ sơ của cơ quan nhận, trả lời chậm nhất ${formatDay(file.replyDueOn)}. Cơ quan đó giao người làm, người đứng đầu chịu trách nhiệm; chưa đủ năm rõ thì chưa bắt đầu được.`}
      button="Gửi kiến nghị"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <RecommendFields state={state} receivers={file.receivers} why="Đã thấy gì, vì sao kiến nghị" />
    </ContactForm>
  )
}
