import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { can } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { kindToChange } from '#server/rules/list-rules.ts'
import { EndForm } from '../../../end-form.tsx'

export const metadata: Metadata = { title: 'Thôi dùng loại đơn' }

export default async function EndKindPage({ params }: { params: Promise<{ code: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const { code } = await params
  const found = await kindToChange(ctx, code)
  if (!found) notFound()
  const page = `/settings/kinds/${code}`
  return (
    <EndForm
      page={page}
      state={await keptState(`${page}/end`)}
      title={`Thôi dùng loại đơn “${found.kind.label}”`}
      today={dayOf(ctx.at)}
    />
  )
}
