import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Table } from '#components/ui/table.tsx'
import { can } from '#domain/people/permissions.ts'
import { standing } from '#domain/retention/decision.ts'
import { formatNumber, formatShortDay } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { listDestructions } from '#server/retention/decisions.ts'

export const metadata: Metadata = { title: 'Quyết định tiêu hủy' }

/** Decisions to destroy: those that wait for an answer first. */
export default async function DecisionsPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'retention.propose')) notFound()
  const lines = await listDestructions(ctx)
  return (
    <>
      <PageTitle
        title="Quyết định tiêu hủy"
        lead="Một người đề nghị, người khác duyệt."
        back={{ href: '/registers/retention', label: 'Thời hạn bảo quản' }}
      />
      {lines.length === 0 ? (
        <EmptyState title="Chưa có quyết định nào.">Đề nghị từ danh sách hồ sơ đến hạn tiêu hủy.</EmptyState>
      ) : (
        <Table
          caption={`${lines.length} quyết định, chờ duyệt lên đầu`}
          rows={lines}
          rowKey={({ decision }) => decision.id}
          columns={[
            {
              key: 'number',
              label: 'Số',
              cell: ({ decision }) => (
                <a
                  href={`/registers/retention/decisions/${decision.id}`}
                  className="inline-flex min-h-11 items-center"
                >
                  {decision.number}
                </a>
              ),
            },
            { key: 'day', label: 'Ngày', cell: ({ decision }) => formatShortDay(decision.decidedOn) },
            { key: 'unit', label: 'Cơ quan', cell: ({ unitName }) => unitName },
            { key: 'by', label: 'Người đề nghị', cell: ({ proposedTitle }) => proposedTitle },
            { key: 'files', label: 'Hồ sơ', numeric: true, cell: ({ files }) => formatNumber(files) },
            { key: 'erased', label: 'Đã xóa', numeric: true, cell: ({ erased }) => formatNumber(erased) },
            { key: 'standing', label: 'Tình trạng', cell: ({ decision }) => standing(decision) },
          ]}
        />
      )}
    </>
  )
}
