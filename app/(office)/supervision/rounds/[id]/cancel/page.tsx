import type { Metadata } from 'next'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { roundPage } from '#server/round-page.ts'

export const metadata: Metadata = { title: 'Dừng đợt giám sát' }

export default async function CancelRoundPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action, back } = await roundPage(id, 'cancel')
  return (
    <ContactForm
      title="Dừng đợt giám sát"
      lead="Đợt đã công bố số bốc thăm thì ở lại trang công khai cùng lý do dừng. Kết quả đã ghi vẫn giữ."
      button="Dừng đợt giám sát"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <TextArea state={state} name="reason" label="Vì sao dừng" rows={3} />
    </ContactForm>
  )
}
