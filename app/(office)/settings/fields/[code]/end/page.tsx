import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { can } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { fieldToChange } from '#server/rules/list-rules.ts'
import { EndForm } from '../../../end-form.tsx'

export const metadata: Metadata = { title: 'Thôi dùng lĩnh vực' }

export default async function EndFieldPage({ params }: { params: Promise<{ code: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const { code } = await params
  const found = await fieldToChange(ctx, code)
  if (!found) notFound()
  const page = `/settings/fields/${code}`
  return (
    <EndForm
      page={page}
      state={await keptState(`${page}/end`)}
      title={`Thôi dùng lĩnh vực “${found.label}”`}
      today={dayOf(ctx.at)}
    />
  )
}
