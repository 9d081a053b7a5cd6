import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { ListFields } from '#components/watch-lists/list-fields.tsx'
import { can } from '#domain/people/permissions.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { listChoices } from '#server/watch-lists/queries.ts'

export const metadata: Metadata = { title: 'Lập danh sách theo dõi' }

export default async function NewListPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'watch-list.keep')) notFound()
  const state = await keptState('/supervision/watch-lists/new')
  return (
    <ContactForm
      title="Lập danh sách theo dõi"
      lead="Theo quy tắc thì hồ sơ tự vào; chọn từng hồ sơ thì lập xong mới thêm theo số."
      back={{ href: '/supervision/watch-lists', label: 'Danh sách theo dõi' }}
      button="Lập danh sách"
      action="/supervision/watch-lists/new/submit"
      state={state}
    >
      <ListFields state={state} choices={await listChoices(ctx)} isNew />
    </ContactForm>
  )
}
