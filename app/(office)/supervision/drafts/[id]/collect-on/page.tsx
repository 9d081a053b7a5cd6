import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { CollectFields } from '#components/supervision/critiques/collect-fields.tsx'
import { critiquePage } from '#server/critique-page.ts'

export const metadata: Metadata = { title: 'Đổi thời gian lấy ý kiến' }

export default async function CollectOnPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action, back } = await critiquePage('front', id, 'collect-on')
  if (file.row.state !== 'collecting') notFound()
  return (
    <ContactForm
      title="Đổi thời gian lấy ý kiến"
      lead={file.row.title}
      button="Lưu thời gian"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <CollectFields
        state={state}
        isFirst={false}
        collectTo={file.row.collectTo ?? undefined}
        toPublic={file.row.toPublic}
      />
    </ContactForm>
  )
}
