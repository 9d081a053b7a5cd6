import type { Metadata } from 'next'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DraftTable } from '#components/supervision/critiques/draft-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'
import { publicCritiques } from '#server/supervision/critiques/find-critique.ts'

export const metadata: Metadata = { title: 'Phản biện dự thảo' }

/** Drafts on which everybody is asked, and those whose criticism the Front published. */
export default async function PublicDraftsPage() {
  const rows = await publicCritiques({ actor: { kind: 'public' }, at: new Date() })
  return (
    <CitizenShell {...(await citizenFrame())} current="/phan-bien" width="wide">
      <PageTitle
        title="Phản biện dự thảo"
        lead="Trước khi ban hành quyết định, kế hoạch, chương trình, cơ quan nhà nước gửi dự thảo cho Mặt trận phản biện và phải trả lời từng ý kiến. Dự thảo còn lấy ý kiến thì ai cũng góp ý được, không hỏi tên."
      />
      {rows.length === 0 ? (
        <EmptyState title="Chưa có dự thảo nào được công khai">
          Dự thảo hiện ở đây khi Mặt trận lấy ý kiến người dân, hoặc công khai phản biện và trả lời.
        </EmptyState>
      ) : (
        <DraftTable rows={rows} href={(id) => `/phan-bien/${id}`} other="both" large />
      )}
    </CitizenShell>
  )
}
