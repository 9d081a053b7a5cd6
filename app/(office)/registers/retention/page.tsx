import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { emptyForm } from '#components/form/form-state.ts'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Table } from '#components/ui/table.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { can } from '#domain/people/permissions.ts'
import { states } from '#domain/petitions/words.ts'
import { dayOrDash, dueWords, type KeptList, keptLists, readList } from '#domain/retention/lists.ts'
import { officeStaff } from '#server/office-page.ts'
import { listKept } from '#server/retention/list-kept.ts'

export const metadata: Metadata = { title: 'Thời hạn bảo quản' }

type Query = { searchParams: Promise<{ muc?: string | string[] }> }

/** Ended files by how long they are kept: what is due, what somebody holds, what was decided. */
export default async function RetentionPage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'retention.propose')) notFound()
  const list = readList((await searchParams).muc)
  const lines = await listKept(ctx, list)
  return (
    <div className="space-y-6">
      <PageTitle
        title="Thời hạn bảo quản"
        lead="Hồ sơ đã kết thúc được giữ đủ số năm của loại đơn. Hết hạn thì một người đề nghị, người khác duyệt, rồi mới tiêu hủy."
        actions={<ButtonLink href="/registers/retention/decisions">Quyết định tiêu hủy</ButtonLink>}
      />
      <Tabs
        label="Danh sách"
        tabs={(Object.keys(keptLists) as KeptList[]).map((code) => ({
          href: `/registers/retention?muc=${code}`,
          label: keptLists[code],
          current: code === list,
        }))}
      />
      {lines.length === 0 ? (
        <EmptyState title="Không có hồ sơ nào.">{keptLists[list]}: danh sách trống.</EmptyState>
      ) : (
        <>
          <Table
            caption={`${keptLists[list]}: ${lines.length} hồ sơ, kết thúc trước lên đầu`}
            rows={lines}
            rowKey={({ number }) => number}
            columns={[
              {
                key: 'number',
                label: 'Hồ sơ',
                cell: ({ number }) => (
                  <a
                    href={`/registers/retention/files/${number}`}
                    className="inline-flex min-h-11 items-center"
                  >
                    {number}
                  </a>
                ),
              },
              { key: 'kind', label: 'Loại', cell: ({ kind }) => kind || 'chưa phân loại' },
              { key: 'unit', label: 'Cơ quan', cell: ({ unitName }) => unitName },
              { key: 'state', label: 'Trạng thái', cell: ({ state }) => states[state].label },
              { key: 'closed', label: 'Kết thúc', cell: ({ closedOn }) => dayOrDash(closedOn) },
              { key: 'due', label: 'Tiêu hủy được', cell: dueWords },
            ]}
          />
          <ButtonRow>
            {list === 'den-han' && (
              <ButtonLink href="/registers/retention/propose" tone="primary">
                Đề nghị tiêu hủy
              </ButtonLink>
            )}
            <ButtonLink href={`/registers/retention/csv?muc=${list}`}>Tải danh sách (CSV)</ButtonLink>
          </ButtonRow>
        </>
      )}
      <form
        method="get"
        action="/registers/retention/find"
        className="max-w-page space-y-4"
        aria-label="Tìm một hồ sơ"
      >
        <TextField
          state={emptyForm}
          name="so"
          label="Số hồ sơ cần xem, tạm giữ"
          hint="Ví dụ: 2026-000123."
          short
        />
        <Button tone="plain">Xem thời hạn</Button>
      </form>
    </div>
  )
}
