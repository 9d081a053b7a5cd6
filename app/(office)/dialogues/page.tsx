import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DialogueTable } from '#components/dialogue/dialogue-table.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { can } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import { listDialogues } from '#server/dialogues/find-dialogue.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Đối thoại' }

type Query = { searchParams: Promise<{ nam?: string | string[] }> }

/** The dialogues of a year in the area of the reader; the year stands in the address. */
export default async function DialoguesPage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'dialogue.read')) notFound()
  const today = dayOf(ctx.at)
  const { nam } = await searchParams
  const year = typeof nam === 'string' && /^20\d\d$/.test(nam) ? Number(nam) : Number(today.slice(0, 4))
  const rows = await listDialogues(ctx, String(year))
  return (
    <>
      <PageTitle
        title="Đối thoại với Nhân dân"
        actions={
          <>
            {can(ctx.actor, 'dialogue.propose') && (
              <ButtonLink href="/dialogues/new" tone="primary">
                Đề xuất hội nghị
              </ButtonLink>
            )}
            {can(ctx.actor, 'dialogue.gather') && (
              <ButtonLink href={`/dialogues/raised?nam=${year}`}>Ý kiến đã gửi</ButtonLink>
            )}
            <ButtonLink href={`/dialogues/plan?nam=${year}`}>Kế hoạch năm</ButtonLink>
            <ButtonLink href={`/dialogues/year?nam=${year}`}>Đánh giá năm</ButtonLink>
          </>
        }
      />
      <div className="space-y-6">
        {rows.length === 0 ? (
          <EmptyState title={`Chưa có hội nghị nào trong năm ${year}`}>
            Hội nghị được đề xuất, lập kế hoạch, thông báo hiện ở đây.
          </EmptyState>
        ) : (
          <DialogueTable caption={`${rows.length} hội nghị trong năm ${year}`} rows={rows} today={today} />
        )}
        <ButtonRow>
          <ButtonLink href={`/dialogues?nam=${year - 1}`}>Năm {year - 1}</ButtonLink>
          <ButtonLink href={`/dialogues?nam=${year + 1}`}>Năm {year + 1}</ButtonLink>
        </ButtonRow>
      </div>
    </>
  )
}
