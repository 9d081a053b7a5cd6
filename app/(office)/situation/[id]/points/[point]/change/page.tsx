import type { Metadata } from 'next'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { PointFields } from '#components/situation/point-fields.tsx'
import { pointPage } from '#server/situation-page.ts'

export const metadata: Metadata = { title: 'Sửa điểm' }

type Params = { params: Promise<{ id: string; point: string }> }

export default async function ChangePointPage({ params }: Params) {
  const { id, point } = await params
  const { file, state, action, back } = await pointPage(id, point, 'change')
  return (
    <ContactForm
      title="Sửa điểm"
      lead="Sửa được đến khi gửi lên trên."
      button="Lưu điểm này"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <PointFields state={state} point={file.point} />
    </ContactForm>
  )
}
