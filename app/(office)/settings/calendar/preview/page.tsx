import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { can } from '#domain/people/permissions.ts'
import { readPlan } from '#domain/rules/calendar-form.ts'
import { clockNames } from '#domain/rules/kind-form.ts'
import { type CalendarDay, calendarDayKinds } from '#domain/time/calendar.ts'
import type { CalendarChange } from '#domain/time/calendar-changes.ts'
import { formatDay, formatNumber, formatShortDay } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { type LimitToMove, previewCalendar } from '#server/rules/change-calendar.ts'

export const metadata: Metadata = { title: 'Xem trước lịch nghỉ' }

const mostShown = 100

/** Which limits of open petitions would move from which day to which, before anything is saved. */
export default async function CalendarPreviewPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const { lines = '' } = (await keptState('/settings/calendar/preview')).values
  const { days } = readPlan(lines)
  if (days.length === 0) redirect('/settings/calendar')
  const { changes, moves } = await previewCalendar(ctx, days)
  const list = changes.map(({ day }) => formatShortDay(day)).join(', ')
  return (
    <>
      <PageTitle
        title="Xem trước lịch nghỉ"
        lead="Chưa lưu gì."
        back={{ href: '/settings/calendar', label: 'Lịch nghỉ' }}
      />
      <div className="space-y-8">
        <Table caption="Các ngày sẽ đổi" rows={changes} rowKey={({ day }) => day} columns={dayColumns} />
        {moves.length > 0 ? (
          <>
            <Notice tone="warn" title={`Ngày ${list} đang dùng trong ${formatNumber(moves.length)} hạn`}>
              <p>
                Lưu xong, các hạn dưới đây được chuyển và người gửi được báo. Hạn đã gia hạn, hạn do người
                giao đặt và hạn đã qua không đổi.
              </p>
            </Notice>
            <Table
              caption={
                moves.length > mostShown
                  ? `Các hạn chuyển ngày (${mostShown} hạn đầu)`
                  : 'Các hạn chuyển ngày'
              }
              rows={moves.slice(0, mostShown)}
              rowKey={(one) => `${one.number} ${one.limit} ${moves.indexOf(one)}`}
              columns={moveColumns}
            />
          </>
        ) : (
          <Notice title="Không hạn nào đang chạy chuyển ngày">
            <p>Hạn tính từ sau khi lưu theo lịch mới.</p>
          </Notice>
        )}
        <form method="post" action="/settings/calendar/save">
          <HiddenField name="lines" value={lines} />
          <ButtonRow>
            <Button>Lưu lịch và chuyển các hạn</Button>
            <ButtonLink href="/settings/calendar">Không lưu</ButtonLink>
          </ButtonRow>
        </form>
      </div>
    </>
  )
}

const say = (row: CalendarDay | null) =>
  row ? `${calendarDayKinds[row.kind]}: ${row.name} (${row.legalRef})` : 'như tuần thường'

const dayColumns: Column<CalendarChange>[] = [
  { key: 'day', label: 'Ngày', cell: ({ day }) => formatDay(day) },
  { key: 'before', label: 'Đang là', cell: ({ before }) => say(before) },
  { key: 'after', label: 'Sẽ là', cell: ({ after }) => say(after) },
]
const moveColumns: Column<LimitToMove>[] = [
  { key: 'number', label: 'Hồ sơ', cell: ({ number }) => number ?? 'hồ sơ giữ kín' },
  { key: 'limit', label: 'Hạn', cell: ({ limit }) => clockNames[limit] },
  { key: 'from', label: 'Đang là', cell: ({ from }) => formatDay(from) },
  { key: 'to', label: 'Sẽ là', cell: ({ to }) => formatDay(to) },
]
