import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { secondWords } from '#components/petition/opening-list.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { can } from '#domain/people/permissions.ts'
import { formatInstant } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { listOpenings, type OpeningLine } from '#server/vault/openings-of.ts'

export const metadata: Metadata = { title: 'Nhật ký mở danh tính' }

const columns: Column<OpeningLine>[] = [
  { key: 'reference', label: 'Hồ sơ', cell: (one) => <span className="figures">{one.reference}</span> },
  {
    key: 'asked',
    label: 'Ai, khi nào',
    cell: (one) => `${one.askedName}, ${one.askedTitle}, ${formatInstant(one.askedAt)}`,
  },
  {
    key: 'reason',
    label: 'Lý do',
    cell: (one) => (
      <span className="wrap-anywhere">{one.urgent ? `Khẩn cấp: ${one.reason}` : one.reason}</span>
    ),
  },
  {
    key: 'second',
    label: 'Người thứ hai',
    cell: (one) => `${one.secondName}, ${one.secondTitle}: ${secondWords(one)}`,
  },
  {
    key: 'until',
    label: 'Đọc được đến',
    cell: (one) => (one.until ? formatInstant(one.until) : 'chưa mở'),
  },
  { key: 'readings', label: 'Số lần đọc', numeric: true, cell: (one) => one.readings },
]

/** A third person reads who opened whom, when and why; never the identity. */
export default async function OpeningsPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'opening.audit')) notFound()
  const lines = await listOpenings(ctx)
  return (
    <>
      <PageTitle
        title="Nhật ký mở danh tính"
        lead="Mỗi lần đề nghị, đồng ý và đọc danh tính người tố cáo. Ở đây không xem được danh tính và nội dung đơn."
      />
      {lines.length === 0 ? (
        <EmptyState title="Chưa có lần mở nào.">Lần mở mới hiện ở đây, mới nhất lên đầu.</EmptyState>
      ) : (
        <Table
          caption="Các lần mở danh tính, mới nhất trước"
          columns={columns}
          rows={lines}
          rowKey={(one) => one.id}
        />
      )}
    </>
  )
}
