import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { critiquePage } from '#server/critique-page.ts'

export const metadata: Metadata = { title: 'Ghi văn bản đã ban hành' }

export default async function IssuedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action, back } = await critiquePage('office', id, 'issued')
  if (file.row.state !== 'answered') notFound()
  return (
    <ContactForm
      title="Ghi văn bản đã ban hành"
      lead={file.row.title}
      button="Ghi văn bản"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <TextField state={state} name="docNumber" label="Số, ký hiệu" hint="Ví dụ: 45/QĐ-UBND." short />
      <DateField state={state} name="docDay" label="Ngày ban hành" />
    </ContactForm>
  )
}
