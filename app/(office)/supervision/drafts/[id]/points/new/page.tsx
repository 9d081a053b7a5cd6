import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { opinionOptions } from '#components/supervision/critiques/opinion-list.tsx'
import { PointFields } from '#components/supervision/critiques/point-fields.tsx'
import { critiquePage } from '#server/critique-page.ts'

export const metadata: Metadata = { title: 'Ghi ý kiến phản biện' }

export default async function NewPointPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action, back } = await critiquePage('front', id, 'points/new')
  if (file.row.state !== 'collecting') notFound()
  const taken = file.opinions.filter((one) => one.state === 'taken')
  return (
    <ContactForm
      title="Ghi ý kiến phản biện"
      lead={file.row.title}
      button="Lưu ý kiến phản biện"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <PointFields state={state} opinions={opinionOptions(taken)} />
    </ContactForm>
  )
}
