import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { can } from '#domain/people/permissions.ts'
import type { KindRule } from '#domain/petitions/kinds.ts'
import { families } from '#domain/petitions/words.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { listKinds } from '#server/rules/list-rules.ts'
import { RuleTabs } from '../rule-tabs.tsx'
import { SavedNote } from '../saved-note.tsx'
import { inOrder, sinceWords, untilWords, VersionBadge } from '../version-days.tsx'

export const metadata: Metadata = { title: 'Loại đơn' }

type Query = { searchParams: Promise<{ xong?: string | string[] }> }

/** Every version of every kind by name, with its days. */
export default async function KindsPage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const today = dayOf(ctx.at)
  return (
    <>
      <PageTitle
        title="Loại đơn"
        lead="Mỗi thay đổi có hiệu lực từ một ngày; hồ sơ giữ quy tắc của ngày được nhận."
        actions={
          <ButtonLink href="/settings/kinds/new" tone="primary">
            Thêm loại đơn
          </ButtonLink>
        }
      />
      <RuleTabs here="/settings/kinds" />
      <SavedNote query={await searchParams} />
      <Table
        caption="Các loại đơn theo tên"
        captionHidden
        rows={inOrder(await listKinds(ctx), today)}
        rowKey={({ code, validFrom }) => `${code} ${validFrom}`}
        columns={columns(today)}
      />
    </>
  )
}

const columns = (today: Day): Column<KindRule>[] => [
  {
    key: 'name',
    label: 'Tên',
    cell: (one) => (
      <a href={`/settings/kinds/${one.code}`} className="inline-flex min-h-11 items-center font-semibold">
        {one.label}
      </a>
    ),
  },
  { key: 'family', label: 'Theo luật', cell: (one) => families[one.family] },
  {
    key: 'offered',
    label: 'Trên trang gửi',
    cell: (one) => (one.stopMessage ? 'có, nhưng không nhận' : one.offered ? 'chọn được' : 'không hiện'),
  },
  { key: 'since', label: 'Từ ngày', cell: sinceWords },
  { key: 'until', label: 'Đến hết ngày', cell: untilWords },
  { key: 'now', label: 'Hôm nay', cell: (one) => <VersionBadge version={one} today={today} /> },
]
