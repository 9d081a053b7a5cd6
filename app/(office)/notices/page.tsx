import type { Metadata } from 'next'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { formatMoment } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { ownNotices } from '#server/people/own-notices.ts'

export const metadata: Metadata = { title: 'Thông báo' }

export default async function NoticesPage() {
  const { ctx } = await officeStaff()
  const list = await ownNotices(ctx)
  const unread = list.some(({ readAt }) => !readAt)
  return (
    <>
      <PageTitle
        title="Thông báo"
        actions={
          unread && (
            <form method="post" action="/notices/submit">
              <Button tone="plain">Đánh dấu đã đọc tất cả</Button>
            </form>
          )
        }
      />
      {list.length === 0 ? (
        <EmptyState title="Chưa có thông báo nào.">
          Việc mới giao, dự thảo chờ duyệt, ý kiến của người gửi hiện ở đây.
        </EmptyState>
      ) : (
        <ul className="max-w-[56rem] divide-y divide-ke border-y border-ke">
          {list.map(({ id, at, opens, subject, text, readAt }) => (
            <li key={id} data-row className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 py-4">
              <div className="min-w-0 flex-1 basis-[20rem]">
                <p className="flex flex-wrap items-center gap-x-3">
                  <span className="font-semibold">{subject}</span>
                  {!readAt && <Badge label="Chưa đọc" tone="action" icon="dot" />}
                </p>
                <p>{text}</p>
                <p className="text-sm text-than-nhat">{formatMoment(at)}</p>
                {opens && (
                  <a href={opens.href} className="inline-flex min-h-11 items-center">
                    {opens.label}
                  </a>
                )}
              </div>
              {!readAt && (
                <form method="post" action="/notices/submit">
                  <HiddenField name="id" value={id} />
                  <Button tone="plain">Đã đọc</Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
