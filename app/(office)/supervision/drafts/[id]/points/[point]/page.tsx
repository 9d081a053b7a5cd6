import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { opinionOptions } from '#components/supervision/critiques/opinion-list.tsx'
import { PointFields } from '#components/supervision/critiques/point-fields.tsx'
import { critiquePage } from '#server/critique-page.ts'

export const metadata: Metadata = { title: 'Sửa ý kiến phản biện' }

export default async function ChangePointPage({
  params,
}: {
  params: Promise<{ id: string; point: string }>
}) {
  const { id, point } = await params
  const { file, state, action, back, home } = await critiquePage('front', id, `points/${point}`)
  const facts = file.points.find((one) => one.id === point)
  if (file.row.state !== 'collecting' || !facts) notFound()
  const others = file.opinions.filter((one) => one.state === 'taken' && !one.points.includes(point))
  return (
    <>
      <ContactForm
        title={`Sửa ý kiến phản biện ${facts.no}`}
        lead={file.row.title}
        button="Lưu ý kiến phản biện"
        version={file.row.version}
        {...{ state, action, back }}
      >
        <PointFields state={state} facts={facts} opinions={opinionOptions(others)} />
      </ContactForm>
      <div className="mt-8 max-w-page">
        <PostButton
          action={`${home}/points/${point}/drop`}
          values={{ version: String(file.row.version) }}
          tone="danger"
        >
          Bỏ ý kiến phản biện này
        </PostButton>
      </div>
    </>
  )
}
