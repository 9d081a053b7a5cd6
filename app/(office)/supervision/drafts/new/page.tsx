import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { CollectFields } from '#components/supervision/critiques/collect-fields.tsx'
import { DraftFields, OwnOffice } from '#components/supervision/critiques/draft-fields.tsx'
import { can } from '#domain/people/permissions.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { pickChoices } from '#server/supervision/critiques/choices.ts'

export const metadata: Metadata = { title: 'Chọn dự thảo để phản biện' }

/** The Front takes up a draft by its own plan. */
export default async function PickDraftPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'critique.write')) notFound()
  const state = await keptState('/supervision/drafts/new')
  const { fronts, offices } = await pickChoices(ctx)
  return (
    <ContactForm
      title="Chọn dự thảo để phản biện"
      lead="Theo kế hoạch của Mặt trận, khi cơ quan soạn thảo chưa gửi. Cơ quan đó được báo, và trả lời từng ý kiến như với dự thảo tự gửi."
      back={{ href: '/supervision/drafts', label: 'Phản biện' }}
      button="Chọn, mở lấy ý kiến"
      action="/supervision/drafts/new/submit"
      state={state}
    >
      <OwnOffice state={state} name="frontId" label="Nơi phản biện" options={fronts} />
      <SelectField state={state} name="unitId" label="Cơ quan soạn thảo" options={offices} />
      <DraftFields state={state} />
      <CollectFields state={state} isFirst />
    </ContactForm>
  )
}
