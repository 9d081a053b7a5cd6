import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { critiquePage } from '#server/critique-page.ts'

export const metadata: Metadata = { title: 'Rút dự thảo' }

export default async function WithdrawDraftPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action, back } = await critiquePage('office', id, 'withdraw')
  if (file.row.origin !== 'sent' || !['sent', 'collecting'].includes(file.row.state)) notFound()
  return (
    <ContactForm
      title="Rút dự thảo"
      lead="Mặt trận, và người dân nếu đã mở lấy ý kiến, đọc được lý do này."
      button="Rút dự thảo này"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <TextArea state={state} name="reason" label="Vì sao rút" rows={3} />
    </ContactForm>
  )
}
