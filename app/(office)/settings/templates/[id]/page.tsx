import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { TemplateFields } from '#components/petition/template-fields.tsx'
import { can } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { managedTemplates } from '#server/petitions/answer-templates.ts'
import { choicesOn } from '#server/petitions/kind-choices.ts'

export const metadata: Metadata = { title: 'Sửa mẫu trả lời' }

/** A changed template takes the place of the old one, which stays on file. */
export default async function TemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'template.manage')) notFound()
  const { id } = await params
  const { templates, units } = await managedTemplates(ctx)
  const template = templates.find((one) => one.id === id)
  if (!template) notFound()
  const page = `/settings/templates/${id}`
  const state = await keptState(page)
  return (
    <>
      <PageTitle title={template.title} back={{ href: '/settings/templates', label: 'Mẫu trả lời' }} />
      <div className="max-w-page space-y-6">
        <Form action={`${page}/submit`} state={state} label="Sửa mẫu">
          <TemplateFields
            state={state}
            units={units}
            template={template}
            {...(await choicesOn(ctx, dayOf(ctx.at)))}
          />
          <SubmitButton>Lưu mẫu</SubmitButton>
        </Form>
        <PostButton action={`${page}/end`} tone="danger">
          Thôi dùng mẫu này
        </PostButton>
      </div>
    </>
  )
}
