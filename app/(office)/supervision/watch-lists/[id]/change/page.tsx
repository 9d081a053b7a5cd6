import type { Metadata } from 'next'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { ListFields } from '#components/watch-lists/list-fields.tsx'
import { orNotFound } from '#server/dialogue-page.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { listChoices, ownList } from '#server/watch-lists/queries.ts'

export const metadata: Metadata = { title: 'Sửa danh sách theo dõi' }

/** Another name or rule, shared or not; or let go of. Only its owner comes here. */
export default async function ChangeListPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await officeStaff()
  const { id } = await params
  const row = await orNotFound(ownList(ctx, id))
  const home = `/supervision/watch-lists/${id}`
  const kept = await keptState(`${home}/change`)
  const { name, areaCode, field, officeId, headId, givenTo } = row
  const now = {
    ...{ name, areaCode: areaCode ?? '', field: field ?? '', officeId: officeId ?? '', headId: headId ?? '' },
    ...{ shared: row.shared ? 'yes' : '', givenTo: givenTo ?? '' },
  }
  const state = kept.values.name === undefined ? { ...kept, values: { ...kept.values, ...now } } : kept
  return (
    <>
      <ContactForm
        title="Sửa danh sách theo dõi"
        lead="Hồ sơ không đổi gì; chỉ đổi cách ông/bà theo dõi."
        back={{ href: home, label: row.name }}
        button="Lưu danh sách"
        action={`${home}/change/submit`}
        state={state}
        version={row.version}
      >
        <ListFields state={state} choices={await listChoices(ctx)} byRule={row.kind === 'rule'} />
      </ContactForm>
      <div className="mt-8 max-w-page border-t border-ke pt-6">
        <p className="mb-3">Không theo dõi nữa thì bỏ danh sách. Hồ sơ trong đó vẫn như cũ.</p>
        <PostButton action={`${home}/end`} values={{ version: String(row.version) }}>
          Bỏ danh sách
        </PostButton>
      </div>
    </>
  )
}
