import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { emptyForm } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Badge, type BadgeTone } from '#components/ui/badge.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { can } from '#domain/people/permissions.ts'
import { formatShortDay } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { type AccountState, type GrantLine, listPeople, type PersonLine } from '#server/people/list-people.ts'
import { listUnits } from '#server/places/unit-tree.ts'

export const metadata: Metadata = { title: 'Người dùng, vai trò' }

const states: Record<Exclude<AccountState, 'demo'>, { label: string; tone: BadgeTone }> = {
  ready: { label: 'Đăng nhập được', tone: 'ok' },
  'no-factor': { label: 'Chưa cài lớp thứ hai', tone: 'soon' },
  invited: { label: 'Đã mời, chưa vào', tone: 'soon' },
  'no-link': { label: 'Chưa có liên kết', tone: 'late' },
}

type Line = { key: string; person: PersonLine; grant?: GrantLine }

/** Everybody by office. The office stands in the address, so that a list can be kept. */
export default async function PeoplePage({
  searchParams,
}: {
  searchParams: Promise<{ unit?: string | string[] }>
}) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'people.manage')) notFound()
  const { unit } = await searchParams
  const people = await listPeople(ctx)
  const units = await listUnits(ctx)
  const order = new Map(units.map((one, index) => [one.id, index]))
  const place = (line: Line) => (line.grant ? (order.get(line.grant.unitId) ?? 0) : Number.POSITIVE_INFINITY)
  const lines = people
    .flatMap((person): Line[] => {
      const held = person.grants.filter((grant) => !grant.over)
      if (held.length === 0) return [{ key: person.id, person }]
      return held.map((grant) => ({ key: grant.id, person, grant }))
    })
    .filter((line) => !unit || line.grant?.unitId === unit)
    .sort((a, b) => place(a) - place(b))
  const used = new Set(people.flatMap((one) => one.grants.map((grant) => grant.unitId)))
  const options = units
    .filter((one) => used.has(one.id))
    .map((one) => ({ value: one.id, label: one.shortName }))
  return (
    <>
      <PageTitle
        title="Người dùng, vai trò"
        lead="Ai làm việc trong Năm Rõ, với vai trò nào, từ ngày nào đến ngày nào."
        actions={
          <ButtonLink href="/settings/people/invite" tone="primary">
            Mời người mới
          </ButtonLink>
        }
      />
      <form action="/settings/people" className="mb-6 flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-[18rem] sm:max-w-[28rem]">
          <SelectField
            state={emptyForm}
            name="unit"
            label="Cơ quan"
            empty="Mọi cơ quan"
            options={options}
            defaultValue={typeof unit === 'string' ? unit : ''}
          />
        </div>
        <Button tone="plain">Lọc</Button>
      </form>
      {lines.length === 0 ? (
        <EmptyState title="Không có ai ở cơ quan này.">Mời người mới, hoặc chọn cơ quan khác.</EmptyState>
      ) : (
        <Table
          caption={`${lines.length} dòng, theo cơ quan`}
          rows={lines}
          rowKey={(line) => line.key}
          columns={columns}
        />
      )}
    </>
  )
}

const columns: Column<Line>[] = [
  {
    key: 'person',
    label: 'Người',
    cell: ({ person }) => (
      <>
        <a href={`/settings/people/${person.id}`} className="inline-flex min-h-11 items-center font-semibold">
          {person.name}
        </a>
        <span className="block text-than-nhat">{person.title}</span>
      </>
    ),
  },
  { key: 'unit', label: 'Cơ quan', cell: ({ grant }) => grant?.unitName ?? 'Không còn vai trò' },
  { key: 'role', label: 'Vai trò', cell: ({ grant }) => grant?.roleName ?? '' },
  {
    key: 'days',
    label: 'Thời gian',
    cell: ({ grant }) =>
      grant &&
      `${formatShortDay(grant.fromOn)} đến ${grant.toOn ? formatShortDay(grant.toOn) : 'khi thu hồi'}`,
  },
  {
    key: 'state',
    label: 'Đăng nhập',
    cell: ({ person }) => (person.state === 'demo' ? 'Minh họa' : <Badge {...states[person.state]} />),
  },
]
