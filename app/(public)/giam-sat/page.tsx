import type { Metadata } from 'next'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { RoundTable } from '#components/supervision/rounds/round-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'
import { publicRounds } from '#server/supervision/rounds/find-round.ts'

export const metadata: Metadata = { title: 'Đợt giám sát' }

/** Rounds whose seed is out, those that were stopped among them. */
export default async function PublicRoundsPage() {
  const rounds = await publicRounds({ actor: { kind: 'public' }, at: new Date() })
  return (
    <CitizenShell {...(await citizenFrame())} current="/giam-sat" width="wide">
      <PageTitle
        title="Đợt giám sát"
        lead="Mặt trận, Hội đồng nhân dân, Ban Thanh tra nhân dân đi xem các cơ quan đã làm đến đâu. Việc để xem chọn bằng bốc thăm; ai cũng bốc lại được."
      />
      {rounds.length === 0 ? (
        <EmptyState title="Chưa có đợt giám sát nào được công bố">
          Đợt giám sát hiện ở đây khi công bố kế hoạch và số bốc thăm.
        </EmptyState>
      ) : (
        <RoundTable rounds={rounds} href={(id) => `/giam-sat/${id}`} large />
      )}
    </CitizenShell>
  )
}
