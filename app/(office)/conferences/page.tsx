import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { whenOf } from '#components/dialogue/words.ts'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { conferenceState } from '#domain/conferences/plan.ts'
import { conferenceKinds, conferenceName } from '#domain/conferences/words.ts'
import { can } from '#domain/people/permissions.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { conferenceOffices, listConferences } from '#server/conferences/find-conference.ts'
import { type Invitation, ownInvitations } from '#server/conferences/hand-in-report.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Hội nghị sơ kết, tổng kết, triển khai' }

type Query = { searchParams: Promise<{ nam?: string | string[] }> }

/** The review conferences of a year in the area of the reader, and those that their office is invited to. */
export default async function ConferencesPage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'dialogue.read')) notFound()
  const today = dayOf(ctx.at)
  const { nam } = await searchParams
  const year = typeof nam === 'string' && /^20\d\d$/.test(nam) ? Number(nam) : Number(today.slice(0, 4))
  const rows = await listConferences(ctx, String(year))
  const invitations = (await ownInvitations(ctx)).filter(({ day }) => day.startsWith(String(year)))
  const { own } = await conferenceOffices(ctx)
  return (
    <>
      <PageTitle
        title="Hội nghị sơ kết, tổng kết, triển khai"
        lead="Họp của cơ quan, không thông báo cho Nhân dân và không tính là đối thoại."
        actions={
          own.length > 0 && (
            <ButtonLink href="/conferences/new" tone="primary">
              Lập hội nghị
            </ButtonLink>
          )
        }
      />
      <div className="max-w-[64rem] space-y-6">
        {invitations.length > 0 && (
          <Panel title={`Được mời: ${invitations.length}`}>
            <ul className="divide-y divide-ke">
              {invitations.map((one) => (
                <li key={one.id} className="py-3">
                  <a
                    href={`/conferences/${one.number}/invited`}
                    className="inline-flex min-h-11 items-center wrap-anywhere"
                  >
                    {conferenceName(one.kind)}: {one.topic}
                  </a>
                  <p>
                    {whenOf(one)}. {one.office} mời {one.unit}. {asked(one)}
                  </p>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        {rows.length === 0 ? (
          <EmptyState title={`Chưa có hội nghị nào trong năm ${year}`}>
            Hội nghị mà cơ quan trên địa bàn lập kế hoạch hiện ở đây.
          </EmptyState>
        ) : (
          <section aria-label={`${rows.length} hội nghị trong năm ${year}`}>
            <ul className="divide-y divide-ke border-y border-ke">
              {rows.map(({ row, own: it, office, sites }) => (
                <li key={row.id} data-row className="py-4">
                  <a
                    href={`/conferences/${row.number}`}
                    className="inline-flex min-h-11 items-center font-semibold wrap-anywhere"
                  >
                    {row.topic}
                  </a>
                  <p>
                    {conferenceKinds[it.kind]}. {whenOf(row)}, {sites} điểm họp. {office}.
                  </p>
                  <p className="text-than-nhat">
                    Số {row.number}. {conferenceState(row.state)}.{it.openOn && ' Mở cho mọi người đọc.'}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ButtonRow>
          <ButtonLink href={`/conferences?nam=${year - 1}`}>Năm {year - 1}</ButtonLink>
          <ButtonLink href={`/conferences?nam=${year + 1}`}>Năm {year + 1}</ButtonLink>
        </ButtonRow>
      </div>
    </>
  )
}

function asked({ asks, dueOn, sentAt }: Invitation): string {
  if (!asks || !dueOn) return ''
  return sentAt ? 'Đã gửi báo cáo.' : `Gửi báo cáo chậm nhất ${formatDay(dueOn)}.`
}
