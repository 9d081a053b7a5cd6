import type { Metadata } from 'next'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { RecommendFields } from '#components/supervision/recommend-fields.tsx'
import { formatDay } from '#lib/dates.ts'
import { wayPage } from '#server/situation-page.ts'

export const metadata: Metadata = { title: 'Gửi kiến nghị tới cơ quan' }

type Params = { params: Promise<{ id: string; point: string }> }

export default async function RecommendPointPage({ params }: Params) {
  const { id, point } = await params
  const { ways, state, action, back } = await wayPage(id, point, 'recommend')
  return (
    <ContactForm
      title="Gửi kiến nghị tới cơ quan"
      lead={`Kiến nghị thành một hồ sơ của cơ quan nhận, trả lời chậm nhất ${formatDay(ways.replyDueOn || '')}. Lời trong báo cáo tình hình không đi theo.`}
      button="Gửi kiến nghị"
      {...{ state, action, back }}
    >
      <RecommendFields state={state} receivers={ways.receivers} why="Việc gì, vì sao kiến nghị" />
    </ContactForm>
  )
}
