import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { can } from '#domain/people/permissions.ts'
import { formatShortDay } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { findPerson, type GrantLine } from '#server/people/list-people.ts'

export const metadata: Metadata = { title: 'Vai trò của một người' }

/** The roles of one person, and the way back in when they lost theirs. */
export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'people.manage')) notFound()
  const { id } = await params
  const person = await findPerson(ctx, id)
  if (!person) notFound()
  const page = `/settings/people/${id}`
  const state = await keptState(page)
  const own = id === ctx.actor.personId
  return (
    <>
      <PageTitle
        title={person.name}
        lead={person.title}
        back={{ href: '/settings/people', label: 'Người dùng, vai trò' }}
        actions={
          !own && (
            <ButtonLink href={`${page}/grant`} tone="primary">
              Cấp vai trò
            </ButtonLink>
          )
        }
      />
      <div className="max-w-[56rem] space-y-6">
        <ErrorSummary state={state} />
        <Panel title="Vai trò">
          <ul className="divide-y divide-ke border-y border-ke">
            {person.grants.map((grant) => (
              <GrantRow key={grant.id} grant={grant} page={page} />
            ))}
          </ul>
        </Panel>
        {person.state === 'demo' ? (
          <Notice title="Người minh họa vào bằng trang chọn người, không có mật khẩu." />
        ) : (
          <Panel title="Đăng nhập">
            <p>
              Quên mật khẩu, mất điện thoại, hoặc lời mời hết hạn: cấp liên kết mới và trao tận tay. Dùng liên
              kết thì mật khẩu và lớp thứ hai cũ thôi có hiệu lực.
            </p>
            <form method="post" action={`${page}/link/submit`}>
              <ButtonRow>
                <Button tone="plain">Cấp liên kết mới</Button>
              </ButtonRow>
            </form>
          </Panel>
        )}
      </div>
    </>
  )
}

function GrantRow({ grant, page }: { grant: GrantLine; page: string }) {
  const { id, roleName, unitName, fromOn, toOn, inForce, over } = grant
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <p className="min-w-0">
        <span className="flex flex-wrap items-center gap-x-3 font-semibold">
          {roleName}
          {over && <Badge label="Đã hết" />}
          {!over && !inForce && <Badge label="Chưa đến ngày" tone="soon" />}
        </span>
        <span className="block">{unitName}</span>
        <span className="block text-sm text-than-nhat">
          {formatShortDay(fromOn)} đến {toOn ? formatShortDay(toOn) : 'khi thu hồi'}
        </span>
      </p>
      {!over && (
        <form method="post" action={`${page}/end-role`}>
          <HiddenField name="grantId" value={id} />
          <Button tone="danger">Thu hồi vai trò</Button>
        </form>
      )}
    </li>
  )
}
