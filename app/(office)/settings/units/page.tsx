import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { can } from '#domain/people/permissions.ts'
import { unitKinds } from '#domain/people/words.ts'
import { formatShortDay } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { listUnits, type UnitLine } from '#server/places/unit-tree.ts'

export const metadata: Metadata = { title: 'Cơ quan' }

/** The tree of offices. Those that ended stay in it: old papers still name them. */
export default async function UnitsPage({
  searchParams,
}: {
  searchParams: Promise<{ cu?: string | string[] }>
}) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'unit.manage')) notFound()
  const old = (await searchParams).cu !== undefined
  const units = await listUnits(ctx)
  const shown = units.filter((one) => one.current !== old)
  return (
    <>
      <PageTitle
        title="Cơ quan"
        actions={
          <>
            <ButtonLink href="/settings/units/areas">Thêm địa bàn</ButtonLink>
            <ButtonLink href="/settings/units/new" tone="primary">
              Thêm cơ quan
            </ButtonLink>
          </>
        }
      />
      <Tabs
        label="Cơ quan theo thời gian"
        tabs={[
          {
            href: '/settings/units',
            label: 'Đang hoạt động',
            count: units.filter((one) => one.current).length,
            current: !old,
          },
          {
            href: '/settings/units?cu',
            label: 'Đã kết thúc, chưa bắt đầu',
            count: units.filter((one) => !one.current).length,
            current: old,
          },
        ]}
      />
      <div className="mt-5">
        <Table
          caption="Cây cơ quan"
          captionHidden
          rows={shown}
          rowKey={(one) => one.id}
          columns={old ? oldColumns : columns}
        />
      </div>
    </>
  )
}

const indents = ['', 'md:pl-6', 'md:pl-12', 'md:pl-18', 'md:pl-24']

const name: Column<UnitLine> = {
  key: 'name',
  label: 'Cơ quan',
  cell: (one) => (
    <div className={indents[Math.min(one.depth, indents.length - 1)]}>
      <a href={`/settings/units/${one.id}`} className="inline-flex min-h-11 items-center font-semibold">
        {one.shortName}
      </a>
    </div>
  ),
}
const kind: Column<UnitLine> = { key: 'kind', label: 'Loại', cell: (one) => unitKinds[one.kind] }
const area: Column<UnitLine> = { key: 'area', label: 'Địa bàn', cell: (one) => one.areaName ?? '' }
const days: Column<UnitLine> = {
  key: 'days',
  label: 'Hoạt động',
  cell: (one) =>
    one.validTo
      ? `${formatShortDay(one.validFrom)} đến ${formatShortDay(one.validTo)}`
      : `từ ${formatShortDay(one.validFrom)}`,
}
const columns: Column<UnitLine>[] = [
  name,
  kind,
  area,
  { key: 'receives', label: 'Tiếp nhận đơn', cell: (one) => one.receives && <Badge label="Có" tone="ok" /> },
  days,
]
const oldColumns: Column<UnitLine>[] = [
  name,
  kind,
  area,
  days,
  { key: 'next', label: 'Cơ quan kế tiếp', cell: (one) => one.successorName ?? '' },
]
