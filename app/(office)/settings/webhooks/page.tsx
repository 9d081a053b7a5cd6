import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { topics } from '#domain/interop/words.ts'
import { can } from '#domain/people/permissions.ts'
import { formatNumber } from '#lib/dates.ts'
import { listWebhooks } from '#server/interop/manage-webhooks.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Nơi nhận tin công khai' }

/** Programs of others that are told when something public became otherwise. */
export default async function WebhooksPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'webhook.manage')) notFound()
  const webhooks = await listWebhooks(ctx)
  return (
    <>
      <PageTitle
        title="Nơi nhận tin công khai"
        lead="Phần mềm của nơi khác được báo khi một việc công khai thay đổi. Tin chỉ nêu số và địa chỉ trang, không có nội dung."
        actions={
          <ButtonLink href="/settings/webhooks/new" tone="primary">
            Thêm nơi nhận
          </ButtonLink>
        }
      />
      <div className="max-w-[56rem]">
        {webhooks.length === 0 ? (
          <EmptyState title="Chưa có nơi nhận nào">
            <p>Thêm địa chỉ của phần mềm cần biết tin, ví dụ cổng dữ liệu của tỉnh.</p>
          </EmptyState>
        ) : (
          <ul className="divide-y divide-ke border-y border-ke">
            {webhooks.map(({ id, label, url, topics: of, counts }) => (
              <li key={id} className="py-3">
                <a
                  href={`/settings/webhooks/${id}`}
                  className="inline-flex min-h-11 items-center font-semibold wrap-anywhere"
                >
                  {label}
                </a>
                <p className="wrap-anywhere">{url}</p>
                <p className="text-than-nhat wrap-anywhere">{of.map((code) => topics[code]).join('; ')}</p>
                <p className="text-than-nhat">
                  {`Đã nhận ${formatNumber(counts.sent)}, chờ gửi ${formatNumber(counts.waiting)}, không gửi được ${formatNumber(counts.failed)}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}
