import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { can } from '#domain/people/permissions.ts'
import { dataRequestKinds, dataRequestResults } from '#domain/privacy/words.ts'
import { dayOf, formatShortDay } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { type DataRequestLine, listDataRequests } from '#server/privacy/data-requests.ts'

export const metadata: Metadata = { title: 'Yêu cầu về dữ liệu' }

/** What people ask about their own data: open ones nearest limit first, then what was answered. */
export default async function DataRequestsPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'privacy.read')) notFound()
  const { open, answered } = await listDataRequests(ctx)
  const today = dayOf(ctx.at)
  const columns = (isOpen: boolean): Column<DataRequestLine>[] => [
    {
      key: 'number',
      label: 'Hồ sơ',
      cell: ({ request }) => (
        <a href={`/registers/data-requests/${request.id}`} className="inline-flex min-h-11 items-center">
          {request.number}
        </a>
      ),
    },
    { key: 'kind', label: 'Yêu cầu', cell: ({ request }) => dataRequestKinds[request.kind].label },
    { key: 'unit', label: 'Cơ quan', cell: ({ unitName }) => unitName },
    { key: 'at', label: 'Nhận', cell: ({ request }) => formatShortDay(dayOf(request.at)) },
    isOpen
      ? {
          key: 'due',
          label: 'Hạn trả lời',
          cell: ({ due, request }) => (
            <Badge
              tone={due < today ? 'late' : 'neutral'}
              label={
                due < today
                  ? `quá hạn ${formatShortDay(due)}`
                  : `${request.extendedTo ? 'gia hạn đến ' : ''}${formatShortDay(due)}`
              }
            />
          ),
        }
      : {
          key: 'result',
          label: 'Kết quả',
          cell: ({ request }) => request.result && dataRequestResults[request.result],
        },
  ]
  return (
    <>
      <PageTitle
        title="Yêu cầu về dữ liệu"
        lead="Người gửi đơn yêu cầu xem, sửa, hạn chế, phản đối, xóa dữ liệu của chính họ (Điều 4 Luật Bảo vệ dữ liệu cá nhân). Nội dung đơn không hiện ở đây."
      />
      <div className="max-w-[64rem] space-y-10">
        {open.length === 0 ? (
          <EmptyState title="Không có yêu cầu nào chờ trả lời.">
            Yêu cầu mới hiện ở đây, gần hạn nhất lên đầu.
          </EmptyState>
        ) : (
          <Table
            caption={`${open.length} yêu cầu chờ trả lời`}
            rows={open}
            rowKey={({ request }) => request.id}
            columns={columns(true)}
          />
        )}
        {answered.length > 0 && (
          <Table
            caption="Đã trả lời, mới nhất trước"
            rows={answered}
            rowKey={({ request }) => request.id}
            columns={columns(false)}
          />
        )}
      </div>
    </>
  )
}
