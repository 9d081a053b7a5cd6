import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { can } from '#domain/people/permissions.ts'
import { officeStaff } from '#server/office-page.ts'
import type { Mailed } from '#server/people/invite.ts'
import { findPerson } from '#server/people/list-people.ts'
import { shownOnce } from '#server/shown-once.ts'

export const metadata: Metadata = { title: 'Liên kết mời' }

const mailWords: Record<Mailed, string> = {
  sent: 'Đã gửi liên kết đến thư điện tử của người này.',
  failed: 'Thư điện tử chưa gửi được. Trao liên kết bằng cách khác.',
}

/** The one-time link, right after it was made. */
export default async function LinkPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'people.manage')) notFound()
  const { id } = await params
  const person = await findPerson(ctx, id)
  if (!person) notFound()
  const [link, mailed] = (await shownOnce(ctx.actor.personId, 'invite', id)) ?? []
  if (!link) redirect(`/settings/people/${id}`)
  return (
    <>
      <PageTitle
        title={`Liên kết cho ${person.name}`}
        lead="Trao tận tay hoặc gửi riêng cho đúng người. Dùng một lần, trong 7 ngày. Liên kết chỉ hiện lần này."
      />
      <div className="max-w-page space-y-6">
        <p className="rounded-md border border-ke bg-giay-to px-4 py-3 font-semibold wrap-anywhere select-all">
          {link}
        </p>
        {mailed && <Notice tone={mailed === 'sent' ? 'ok' : 'danger'} title={mailWords[mailed as Mailed]} />}
        <Notice tone="warn" title="Ai có liên kết này cũng đặt được mật khẩu thay người được mời." />
        <Form action={`/settings/people/${id}/link/done`} state={emptyForm}>
          <SubmitButton>Đã gửi liên kết, ẩn đi</SubmitButton>
        </Form>
      </div>
    </>
  )
}
