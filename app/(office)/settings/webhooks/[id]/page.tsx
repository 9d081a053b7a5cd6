import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonRow } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { deliveryFaults, deliveryStates, topics } from '#domain/interop/words.ts'
import { can } from '#domain/people/permissions.ts'
import { formatInstant, formatNumber } from '#lib/dates.ts'
import { findWebhook } from '#server/interop/manage-webhooks.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Một nơi nhận tin' }

type Line = NonNullable<Awaited<ReturnType<typeof findWebhook>>>['latest'][number]

const columns: Column<Line>[] = [
  { key: 'number', label: 'Về', cell: (row) => `${row.number} (${row.type})` },
  { key: 'at', label: 'Xảy ra lúc', cell: (row) => formatInstant(row.at) },
  {
    key: 'state',
    label: 'Gửi',
    cell: (row) =>
      [
        deliveryStates[row.state],
        row.fault && deliveryFaults[row.fault],
        row.fault === 'status' && row.status ? `mã ${row.status}` : '',
      ]
        .filter(Boolean)
        .join(', '),
  },
  { key: 'attempts', label: 'Lần gửi', numeric: true, cell: (row) => formatNumber(row.attempts) },
  {
    key: 'due',
    label: 'Gửi lại lúc',
    idle: (row) => !row.dueAt,
    cell: (row) => (row.dueAt ? formatInstant(row.dueAt) : ''),
  },
]

/** One receiver: how it checks what it gets, and what it got. */
export default async function WebhookPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'webhook.manage')) notFound()
  const found = await findWebhook(ctx, (await params).id)
  if (!found) notFound()
  const page = `/settings/webhooks/${found.id}`
  return (
    <>
      <PageTitle title={found.label} back={{ href: '/settings/webhooks', label: 'Nơi nhận tin công khai' }} />
      <div className="max-w-[56rem] space-y-6">
        <DataList
          facts={[
            { label: 'Địa chỉ', value: found.url },
            { label: 'Tin', value: found.topics.map((code) => topics[code]).join('; ') },
            { label: 'Từ lúc', value: formatInstant(found.at) },
          ]}
        />
        <details className="border-y border-ke">
          <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
            Khóa để nơi nhận kiểm tra chữ ký
          </summary>
          <div className="space-y-2 pb-4">
            <p>
              Đưa khóa này cho người phụ trách nơi nhận qua kênh riêng. Chữ ký theo Standard Webhooks
              (webhook-id, webhook-timestamp, webhook-signature).
            </p>
            <p className="wrap-anywhere">
              <code>{found.secret}</code>
            </p>
          </div>
        </details>
        {found.latest.length > 0 && (
          <Table caption="50 tin gần nhất" columns={columns} rows={found.latest} rowKey={(row) => row.id} />
        )}
        <ButtonRow>
          {found.latest.some(({ state }) => state === 'failed') && (
            <PostButton action={`${page}/again`} tone="primary">
              Gửi lại tin chưa nhận
            </PostButton>
          )}
          <PostButton action={`${page}/end`}>Thôi gửi đến nơi này</PostButton>
        </ButtonRow>
      </div>
    </>
  )
}
