import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DraftTable } from '#components/supervision/critiques/draft-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { can } from '#domain/people/permissions.ts'
import { answerCodes, answers } from '#domain/supervision/critiques/words.ts'
import { formatNumber } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { listCritiques } from '#server/supervision/critiques/find-critique.ts'

export const metadata: Metadata = { title: 'Phản biện' }

/** Drafts before the Front, for the Front and those of its area: how each stands, and how many were answered late. */
export default async function DraftsPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'critique.read') && !can(ctx.actor, 'critique.write')) notFound()
  const rows = await listCritiques(ctx)
  const out = rows.filter(({ criticisedOn }) => criticisedOn)
  const late = out.filter(({ isLate }) => isLate).length
  const said = answerCodes.map((one) => ({
    label: answers[one].toLowerCase(),
    n: out.reduce((sum, row) => sum + row.said[one], 0),
  }))
  return (
    <>
      <PageTitle
        title="Phản biện"
        lead="Dự thảo quyết định, kế hoạch, chương trình mà Mặt trận phản biện trước khi ban hành. Cơ quan soạn thảo trả lời từng ý kiến."
        actions={
          can(ctx.actor, 'critique.write') && (
            <ButtonLink href="/supervision/drafts/new">Chọn dự thảo theo kế hoạch</ButtonLink>
          )
        }
      />
      {rows.length === 0 ? (
        <EmptyState title="Chưa có dự thảo nào">
          Dự thảo cơ quan gửi đến, hoặc Mặt trận chọn theo kế hoạch, hiện ở đây.
        </EmptyState>
      ) : (
        <>
          {out.length > 0 && (
            <p data-sums className="mb-4">
              Đã phản biện {formatNumber(out.length)} dự thảo:{' '}
              {formatNumber(out.filter((one) => one.answeredOn).length)} đã trả lời,{' '}
              <b>{formatNumber(late)} trả lời quá hạn</b>. Trả lời từng ý kiến:{' '}
              {said.map(({ label, n }) => `${label} ${formatNumber(n)}`).join(', ')}.
            </p>
          )}
          <DraftTable rows={rows} href={(id) => `/supervision/drafts/${id}`} other="office" />
        </>
      )}
    </>
  )
}
