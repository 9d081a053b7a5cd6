import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { TemplateFields } from '#components/petition/template-fields.tsx'
import { can } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { managedTemplates } from '#server/petitions/answer-templates.ts'
import { choicesOn } from '#server/petitions/kind-choices.ts'

export const metadata: Metadata = { title: 'Thêm mẫu trả lời' }

export default async function NewTemplatePage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'template.manage')) notFound()
  const { units } = await managedTemplates(ctx)
  const state = await keptState('/settings/templates/new')
  return (
    <>
      <PageTitle title="Thêm mẫu trả lời" back={{ href: '/settings/templates', label: 'Mẫu trả lời' }} />
      <div className="max-w-page">
        <Form action="/settings/templates/new/submit" state={state}>
          <TemplateFields state={state} units={units} {...(await choicesOn(ctx, dayOf(ctx.at)))} />
          <SubmitButton>Thêm mẫu</SubmitButton>
        </Form>
      </div>
    </>
  )
}
