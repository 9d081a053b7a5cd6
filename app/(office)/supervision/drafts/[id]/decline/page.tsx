import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { critiquePage } from '#server/critique-page.ts'

export const metadata: Metadata = { title: 'Không phản biện' }

export default async function DeclineDraftPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action, back } = await critiquePage('front', id, 'decline')
  if (file.row.state !== 'sent') notFound()
  return (
    <ContactForm
      title="Không phản biện"
      lead="Cơ quan soạn thảo đọc được lý do này."
      button="Không phản biện dự thảo này"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <TextArea state={state} name="reason" label="Vì sao không phản biện" rows={3} />
    </ContactForm>
  )
}
