import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { CollectFields } from '#components/supervision/critiques/collect-fields.tsx'
import { formatDay } from '#lib/dates.ts'
import { critiquePage } from '#server/critique-page.ts'

export const metadata: Metadata = { title: 'Nhận phản biện' }

export default async function AcceptDraftPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action, back } = await critiquePage('front', id, 'accept')
  if (file.row.state !== 'sent') notFound()
  return (
    <ContactForm
      title="Nhận phản biện"
      lead={`${file.row.title}. Cơ quan soạn thảo cần ý kiến chậm nhất ${formatDay(file.row.opinionsDueOn)}.`}
      button="Nhận, mở lấy ý kiến"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <CollectFields state={state} isFirst collectTo={file.row.opinionsDueOn} />
    </ContactForm>
  )
}
