import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { can } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { findPerson } from '#server/people/list-people.ts'
import { listUnits } from '#server/places/unit-tree.ts'
import { GrantFields } from '../../grant-fields.tsx'

export const metadata: Metadata = { title: 'Cấp vai trò' }

export default async function GrantPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'people.manage')) notFound()
  const { id } = await params
  const person = await findPerson(ctx, id)
  if (!person) notFound()
  const page = `/settings/people/${id}/grant`
  const state = await keptState(page)
  const units = (await listUnits(ctx)).filter((one) => one.current)
  return (
    <>
      <PageTitle
        title={`Cấp vai trò cho ${person.name}`}
        lead="Người này phải đăng nhập lại để dùng vai trò mới."
        back={{ href: `/settings/people/${id}`, label: person.name }}
      />
      <div className="max-w-page">
        <Form action={`${page}/submit`} state={state}>
          <GrantFields
            state={state}
            units={units.map((one) => ({ value: one.id, label: one.shortName }))}
            today={dayOf(ctx.at)}
          />
          <ButtonRow>
            <SubmitButton>Cấp vai trò</SubmitButton>
            <ButtonLink href={`/settings/people/${id}`}>Quay lại</ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}
