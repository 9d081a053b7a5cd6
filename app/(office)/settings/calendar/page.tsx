import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { can } from '#domain/people/permissions.ts'
import { type CalendarDay, calendarDayKinds } from '#domain/time/calendar.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { readRules } from '#server/rules/save-settings.ts'
import { RuleTabs } from '../rule-tabs.tsx'
import { SavedNote } from '../saved-note.tsx'

export const metadata: Metadata = { title: 'Lịch nghỉ' }

type Query = { searchParams: Promise<{ nam?: string | string[]; xong?: string | string[] }> }

/** Days that differ from the plain week, a year at a time; the year stands in the address. */
export default async function CalendarPage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const query = await searchParams
  const { calendar } = await readRules(ctx)
  const thisYear = dayOf(ctx.at).slice(0, 4)
  const days = [...calendar.values()].sort((one, other) => (one.day < other.day ? -1 : 1))
  const years = [...new Set([thisYear, ...days.map(({ day }) => day.slice(0, 4))])].sort()
  const year = typeof query.nam === 'string' && years.includes(query.nam) ? query.nam : thisYear
  const shown = days.filter(({ day }) => day.startsWith(year))
  return (
    <>
      <PageTitle
        title="Lịch nghỉ"
        lead="Thứ Bảy, Chủ nhật là ngày nghỉ nếu không ghi gì. Ngày dưới đây khác với tuần thường."
        actions={
          <>
            <ButtonLink href="/settings/calendar/plan">Nạp lịch cả năm</ButtonLink>
            <ButtonLink href="/settings/calendar/day" tone="primary">
              Thêm ngày
            </ButtonLink>
          </>
        }
      />
      <RuleTabs here="/settings/calendar" />
      <SavedNote query={query} />
      <Tabs
        label="Năm"
        tabs={years.map((one) => ({
          href: `/settings/calendar?nam=${one}`,
          label: one,
          current: one === year,
        }))}
      />
      <div className="mt-5">
        {shown.length > 0 ? (
          <Table
            caption={`Ngày khác tuần thường, năm ${year}`}
            captionHidden
            rows={shown}
            rowKey={({ day }) => day}
            columns={columns}
          />
        ) : (
          <EmptyState title={`Năm ${year} chưa có ngày nào`}>
            <p>Nạp lịch nghỉ khi Thủ tướng Chính phủ công bố, hoặc thêm từng ngày.</p>
          </EmptyState>
        )}
      </div>
    </>
  )
}

const columns: Column<CalendarDay>[] = [
  {
    key: 'day',
    label: 'Ngày',
    cell: ({ day }) => (
      <a
        href={`/settings/calendar/day?ngay=${day}`}
        className="inline-flex min-h-11 items-center font-semibold"
      >
        {formatDay(day)}
      </a>
    ),
  },
  { key: 'kind', label: 'Là', cell: ({ kind }) => calendarDayKinds[kind] },
  { key: 'name', label: 'Tên', cell: ({ name }) => name },
  { key: 'law', label: 'Văn bản', cell: ({ legalRef }) => legalRef },
  {
    key: 'sure',
    label: 'Chắc chắn',
    cell: ({ provisional }) =>
      provisional ? <Badge label="Còn tạm tính" tone="soon" /> : 'đã có lịch chính thức',
  },
]
