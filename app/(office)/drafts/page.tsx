import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DraftTable } from '#components/supervision/critiques/draft-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { can } from '#domain/people/permissions.ts'
import { officeStaff } from '#server/office-page.ts'
import { listOwnDrafts } from '#server/supervision/critiques/find-critique.ts'

export const metadata: Metadata = { title: 'Dự thảo lấy phản biện' }

/** Drafts of the reader's own office before the Front. */
export default async function OwnDraftsPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'critique.answer')) notFound()
  const rows = await listOwnDrafts(ctx)
  return (
    <>
      <PageTitle
        title="Dự thảo lấy phản biện"
        lead="Gửi dự thảo cho Mặt trận cùng cấp trước khi trình ban hành, rồi trả lời từng ý kiến phản biện."
        actions={
          <ButtonLink href="/drafts/new" tone="primary">
            Gửi dự thảo
          </ButtonLink>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title="Chưa có dự thảo nào">Dự thảo đã gửi, hoặc Mặt trận chọn, hiện ở đây.</EmptyState>
      ) : (
        <DraftTable rows={rows} href={(id) => `/drafts/${id}`} other="front" />
      )}
    </>
  )
}
