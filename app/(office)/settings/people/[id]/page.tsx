import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { can } from '#domain/people/permissions.ts'
import { formatNumber, formatShortDay } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { findPerson, type GrantLine } from '#server/people/list-people.ts'
import { workOf } from '#server/people/pass-work.ts'
import type { StaffMember } from '#server/petitions/staff-of.ts'

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
  const { open, successors } = await workOf(ctx, id)
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
        {open > 0 && (
          <Notice tone="warn" title={`Đang giữ ${formatNumber(open)} hồ sơ chưa xong`}>
            <p>
              Thu hồi vai trò người giải quyết thì việc phải có người nhận: thủ trưởng đơn vị{' '}
              <a href={`/settings/handover?nguoi=${id}`}>bàn giao việc</a> trước, hoặc chọn người nhận ngay
              khi thu hồi.
            </p>
          </Notice>
        )}
        <Panel title="Vai trò">
          <ul className="divide-y divide-ke border-y border-ke">
            {person.grants.map((grant) => (
              <GrantRow
                key={grant.id}
                grant={grant}
                page={page}
                state={state}
                successors={
                  open > 0 && grant.role === 'unit_handler'
                    ? successors.filter(({ unitId }) => unitId === grant.unitId)
                    : undefined
                }
              />
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

function GrantRow({
  grant,
  page,
  state,
  successors,
}: {
  grant: GrantLine
  page: string
  state: FormState
  /** Who of the same office can take the open work on; absent when there is none. */
  successors?: StaffMember[]
}) {
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
          {successors && (
            <div className="mb-3 max-w-[28rem]">
              <SelectField
                state={state}
                name="successorId"
                label="Người nhận việc"
                optional
                options={successors.map((one) => ({ value: one.id, label: `${one.name}, ${one.title}` }))}
              />
            </div>
          )}
          <Button tone="danger">Thu hồi vai trò</Button>
        </form>
      )}
    </li>
  )
}
