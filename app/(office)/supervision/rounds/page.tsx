import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { RoundTable } from '#components/supervision/rounds/round-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { officeStaff } from '#server/office-page.ts'
import { listRounds } from '#server/supervision/rounds/find-round.ts'
import { holdsRounds } from '#server/supervision/rounds/round-row.ts'

export const metadata: Metadata = { title: 'Đợt giám sát' }

/** Rounds that the reader may see, the newest first. */
export default async function RoundsPage() {
  const { ctx } = await officeStaff()
  if (!holdsRounds(ctx)) notFound()
  const rounds = await listRounds(ctx)
  return (
    <>
      <PageTitle
        title="Đợt giám sát"
        lead="Chọn việc để đi xem bằng bốc thăm: công bố số bốc thăm trước, khóa danh sách sau, ai cũng bốc lại được đúng những việc đó."
        back={{ href: '/supervision', label: 'Giám sát' }}
        actions={
          <ButtonLink href="/supervision/rounds/new" tone="primary">
            Lập kế hoạch đợt mới
          </ButtonLink>
        }
      />
      {rounds.length === 0 ? (
        <EmptyState title="Chưa có đợt giám sát nào">Đợt giám sát được lập kế hoạch hiện ở đây.</EmptyState>
      ) : (
        <RoundTable rounds={rounds} href={(id) => `/supervision/rounds/${id}`} />
      )}
    </>
  )
}
