import type { Metadata } from 'next'
import { PageTitle } from '#components/layout/page-title.tsx'
import { OverdueTable } from '#components/supervision/overdue-table.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { byOffice } from '#domain/supervision/overdue.ts'
import { dayOf, formatDay, formatNumber, formatSpan } from '#lib/dates.ts'
import { addWeeks, weekName, weekOf } from '#lib/weeks.ts'
import { orNotFound } from '#server/dialogue-page.ts'
import { officeStaff } from '#server/office-page.ts'
import { readOverdue } from '#server/supervision/overdue.ts'

export const metadata: Metadata = { title: 'Quá hạn trong tuần' }

/** What became overdue in one week, office by office. The address of a week stays. */
export default async function OverduePage({ params }: { params: Promise<{ week: string }> }) {
  const { ctx } = await officeStaff()
  const { week } = await params
  const { from, to, rows, calendar, until } = await orNotFound(readOverdue(ctx, week))
  const offices = byOffice(rows)
  const isRunning = week === weekOf(dayOf(ctx.at))
  return (
    <>
      <PageTitle
        title={`Quá hạn trong ${weekName(week)}`}
        lead={`Hạn được ghi là đã qua ${formatSpan(from, to)}. Số ngày quá hạn tính đến ${formatDay(until)}; tên việc, cơ quan, trạng thái theo hồ sơ hôm nay.`}
        back={{ href: '/supervision/warnings', label: 'Cảnh báo sớm' }}
        actions={
          rows.length > 0 && <ButtonLink href={`/supervision/overdue/${week}/csv`}>Tải bảng CSV</ButtonLink>
        }
      />
      {offices.length === 0 ? (
        <EmptyState title="Không có việc nào thành quá hạn trong tuần này.">
          {isRunning ? 'Hạn qua ngày nào thì hiện ở đây sáng hôm sau.' : 'Xem tuần trước hoặc tuần sau.'}
        </EmptyState>
      ) : (
        <>
          <p className="mb-6">
            {formatNumber(rows.length)} hạn đã qua, ở {formatNumber(offices.length)} cơ quan.
          </p>
          <div className="space-y-8">
            {offices.map(({ unitId, office, rows: own }) => (
              <OverdueTable
                key={unitId}
                caption={`${office}: ${formatNumber(own.length)}`}
                rows={own}
                calendar={calendar}
                until={until}
              />
            ))}
          </div>
        </>
      )}
      <ButtonRow>
        <ButtonLink href={`/supervision/overdue/${addWeeks(week, -1)}`}>Tuần trước</ButtonLink>
        {!isRunning && <ButtonLink href={`/supervision/overdue/${addWeeks(week, 1)}`}>Tuần sau</ButtonLink>}
      </ButtonRow>
    </>
  )
}
