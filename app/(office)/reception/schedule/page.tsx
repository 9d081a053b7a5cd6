import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { QuotaBoard } from '#components/reception/quota-board.tsx'
import { hourWords, SittingTable } from '#components/reception/sitting-table.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { can } from '#domain/people/permissions.ts'
import { fixedWords } from '#domain/reception/fixed-days.ts'
import { addDays, dayOf, formatDay, formatSpan, isDay } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { listSchedules, listSittings, quotaBoard } from '#server/reception/list-sittings.ts'

export const metadata: Metadata = { title: 'Lịch tiếp dân' }

const back = 14
const ahead = 62

type Query = { searchParams: Promise<{ tu?: string | string[] }> }

/** The sittings of the office: two weeks back, two months ahead; the first day stands in the address. */
export default async function SchedulePage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'reception.read')) notFound()
  const today = dayOf(ctx.at)
  const { tu } = await searchParams
  const from = typeof tu === 'string' && isDay(tu) && /^20/.test(tu) ? tu : addDays(today, -back)
  const to = addDays(from, back + ahead)
  const sittings = await listSittings(ctx, from, to)
  const schedules = await listSchedules(ctx)
  const plans = can(ctx.actor, 'reception.plan')
  return (
    <>
      <PageTitle
        title="Lịch tiếp dân"
        actions={
          plans && (
            <>
              <ButtonLink href="/reception/schedule/new" tone="primary">
                Lên lịch buổi tiếp
              </ButtonLink>
              <ButtonLink href="/reception/schedule/fixed">Đặt ngày cố định</ButtonLink>
            </>
          )
        }
      />
      <div className="space-y-6">
        <ErrorSummary state={await keptState('/reception/schedule')} />
        <QuotaBoard standings={await quotaBoard(ctx)} />
        {schedules.length > 0 && (
          <ul className="space-y-3">
            {schedules.map((one) => (
              <li key={one.id} className="space-y-2">
                {one.leaderTitle} tiếp {fixedWords(one)}, {hourWords(one.fromTime)} đến{' '}
                {hourWords(one.toTime)}, tại {one.place}; dùng từ {formatDay(one.validFrom)}
                {one.validTo ? ` đến hết ${formatDay(one.validTo)}.` : '.'}
                {plans && !one.validTo && (
                  <PostButton action="/reception/schedule/end" values={{ id: one.id }}>
                    Thôi dùng {fixedWords(one)}
                  </PostButton>
                )}
              </li>
            ))}
          </ul>
        )}
        {plans && schedules.length > 0 && (
          <PostButton action="/reception/schedule/ahead">Lên lịch tiếp hai tháng tới</PostButton>
        )}
        {sittings.length === 0 ? (
          <EmptyState title="Chưa có buổi tiếp nào trong khoảng này">
            Buổi tiếp đã lên lịch, đã mở hiện ở đây.
          </EmptyState>
        ) : (
          <SittingTable caption={`Buổi tiếp ${formatSpan(from, to)}`} rows={sittings} today={today} />
        )}
        <ButtonRow>
          <ButtonLink href={`/reception/schedule?tu=${addDays(from, -back - ahead)}`}>Trước đó</ButtonLink>
          <ButtonLink href={`/reception/schedule?tu=${addDays(to, 1)}`}>Sau đó</ButtonLink>
        </ButtonRow>
      </div>
    </>
  )
}
