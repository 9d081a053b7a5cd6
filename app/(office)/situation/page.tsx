import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { NoteTable } from '#components/situation/note-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { can } from '#domain/people/permissions.ts'
import { isMonth, monthBefore, monthOf, monthWords } from '#domain/situation/note.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { monthOfNotes } from '#server/situation/find-note.ts'

export const metadata: Metadata = { title: 'Tình hình Nhân dân' }

type Query = { searchParams: Promise<{ thang?: string | string[] }> }

/** Notes of one month: one's own, those that were sent here, and who has not sent. */
export default async function SituationPage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'situation.read') && !can(ctx.actor, 'situation.write')) notFound()
  const now = monthOf(dayOf(ctx.at))
  const { thang } = await searchParams
  const period = typeof thang === 'string' && isMonth(thang) && thang <= now ? thang : now
  const { own, heard, awaited, due, isOver, writes, hears } = await monthOfNotes(ctx, period)
  return (
    <>
      <PageTitle
        title={`Tình hình Nhân dân ${monthWords(period)}`}
        lead={`Bà con đang nói gì, lo gì giữa hai lần đối thoại. Chỉ Mặt trận và cấp ủy nơi này xem được. Hạn gửi: ${formatDay(due)}.`}
        actions={
          writes && (
            <ButtonLink href="/situation/new" tone="primary">
              Ghi tình hình
            </ButtonLink>
          )
        }
      />
      <div className="max-w-[64rem] space-y-6">
        <nav aria-label="Chọn tháng" className="flex flex-wrap gap-x-6">
          <MonthLink period={monthBefore(period)} />
          {period < now && (
            <a href="/situation" className="inline-flex min-h-11 items-center">
              Tháng này
            </a>
          )}
        </nav>
        {own.length > 0 && <NoteTable caption="Nơi mình ghi" notes={own} />}
        {heard.length > 0 && <NoteTable caption="Nơi khác gửi tới" notes={heard} />}
        {own.length + heard.length === 0 && (
          <EmptyState title={`Chưa có báo cáo ${monthWords(period)}`}>
            {writes
              ? 'Nghe bà con nói gì đáng chú ý thì chọn “Ghi tình hình”.'
              : 'Báo cáo hiện ở đây khi Mặt trận gửi lên.'}
          </EmptyState>
        )}
        {hears && awaited.length > 0 && (
          <Panel title={isOver ? 'Quá hạn gửi báo cáo tháng' : 'Chưa gửi báo cáo tháng'}>
            <ul className="list-disc space-y-1 pl-5">
              {awaited.map(({ unitId, unit, sentOn }) => (
                <li key={unitId}>
                  {unit}
                  {sentOn && `: gửi muộn, ngày ${formatDay(sentOn)}`}
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </>
  )
}

const MonthLink = ({ period }: { period: string }) => (
  <a href={`/situation?thang=${period}`} className="inline-flex min-h-11 items-center">
    Xem {monthWords(period)}
  </a>
)
