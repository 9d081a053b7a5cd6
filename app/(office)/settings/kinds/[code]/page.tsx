import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { can } from '#domain/people/permissions.ts'
import { kindValues, newKindValues } from '#domain/rules/kind-form.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { kindToChange } from '#server/rules/list-rules.ts'
import { DefaultButton } from '../../question-fields.tsx'
import { fromWords } from '../../version-days.tsx'
import { KindFields } from '../kind-fields.tsx'

export const metadata: Metadata = { title: 'Sửa loại đơn' }

/** A kind with everything about it; under "new" a kind that is not there yet. */
export default async function KindPage({ params }: { params: Promise<{ code: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const { code } = await params
  const page = `/settings/kinds/${code}`
  const today = dayOf(ctx.at)
  const found = code === 'new' ? undefined : await kindToChange(ctx, code)
  if (code !== 'new' && !found) notFound()
  const kept = await keptState(page)
  const values = found ? kindValues(found.kind, found.clocks, addDays(today, 1)) : newKindValues(today)
  const state = kept.values.questions === undefined ? { ...kept, values } : kept
  return (
    <>
      <PageTitle
        title={found ? `Sửa loại đơn “${found.kind.label}”` : 'Thêm loại đơn'}
        lead={found && `Bản mới nhất có hiệu lực ${fromWords(found.kind)}.`}
        back={{ href: '/settings/kinds', label: 'Loại đơn' }}
      />
      <div className="max-w-page">
        <Form action={`${page}/check`} state={state}>
          <DefaultButton />
          <KindFields state={state} page={page} />
          <ButtonRow>
            <SubmitButton>Xem trước thay đổi</SubmitButton>
            {found && <ButtonLink href={`${page}/end`}>Thôi dùng loại này</ButtonLink>}
            <ButtonLink href="/settings/kinds">Quay lại</ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}
