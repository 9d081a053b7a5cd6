import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { OpinionFields } from '#components/contact/opinion-fields.tsx'
import { contactOpinionPage } from '#server/contact-page.ts'

export const metadata: Metadata = { title: 'Sửa ý kiến cử tri' }

export default async function ChangeOpinionPage({
  params,
}: {
  params: Promise<{ id: string; opinion: string }>
}) {
  const { id, opinion: opinionId } = await params
  const { file, state, action, back } = await contactOpinionPage(id, opinionId, 'change')
  const { opinion, name } = file
  if (opinion.outcome === 'forwarded') notFound()
  return (
    <ContactForm
      title={`Sửa ý kiến ${file.line.no}`}
      lead="Sửa được đến khi chuyển cơ quan giải quyết hoặc ban hành báo cáo."
      button="Lưu ý kiến"
      version={opinion.version}
      {...{ state, action, back }}
    >
      <OpinionFields state={state} villages={file.villages} facts={{ ...opinion, name }} />
    </ContactForm>
  )
}
