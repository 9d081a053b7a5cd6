import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Table } from '#components/ui/table.tsx'
import { can } from '#domain/people/permissions.ts'
import { officeStaff } from '#server/office-page.ts'
import { watchLists } from '#server/watch-lists/queries.ts'

export const metadata: Metadata = { title: 'Danh sách theo dõi' }

/** Lists that the person keeps, and those that others of their body share. */
export default async function WatchListsPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'watch-list.keep')) notFound()
  const lists = await watchLists(ctx)
  return (
    <>
      <PageTitle
        title="Danh sách theo dõi"
        lead="Theo địa bàn, lĩnh vực, cơ quan, người đứng đầu, hoặc từng hồ sơ của một dự án. Mỗi người chỉ thấy hồ sơ mình được xem."
        back={{ href: '/supervision/warnings', label: 'Cảnh báo sớm' }}
        actions={<ButtonLink href="/supervision/watch-lists/new">Lập danh sách mới</ButtonLink>}
      />
      {lists.length === 0 ? (
        <EmptyState title="Chưa có danh sách nào.">
          Lập một danh sách, ví dụ “Đất đai trong phường” hoặc “Dự án đường tránh”.
        </EmptyState>
      ) : (
        <Table
          caption={`${lists.length} danh sách`}
          rows={lists}
          rowKey={({ row }) => row.id}
          columns={[
            {
              key: 'name',
              label: 'Tên',
              cell: ({ row }) => (
                <a href={`/supervision/watch-lists/${row.id}`} className="inline-flex min-h-11 items-center">
                  {row.name}
                </a>
              ),
            },
            { key: 'covers', label: 'Theo dõi', cell: ({ covers }) => covers || 'từng hồ sơ đã chọn' },
            { key: 'body', label: 'Cơ quan, tổ chức', cell: ({ body }) => body },
            {
              key: 'who',
              label: 'Ai xem',
              cell: ({ row, mine, owner }) =>
                mine ? (row.shared ? 'Tôi và cơ quan, tổ chức' : 'Chỉ tôi') : `${owner} lập, cùng xem`,
            },
          ]}
        />
      )}
    </>
  )
}
