import type { Metadata } from 'next'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { RoundFields } from '#components/contact/round-fields.tsx'
import { contactPage } from '#server/contact-page.ts'

export const metadata: Metadata = { title: 'Sửa kế hoạch tiếp xúc cử tri' }

export default async function ChangeRoundPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action, back } = await contactPage(id, 'change')
  return (
    <ContactForm
      title="Sửa kế hoạch tiếp xúc cử tri"
      lead="Sửa được đến khi thông báo. Sau đó kỳ họp và thời gian của đợt giữ nguyên, từng buổi đổi được kèm lý do."
      button="Lưu kế hoạch"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <RoundFields state={state} facts={file.row} />
    </ContactForm>
  )
}
