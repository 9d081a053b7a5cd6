import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { RuleGrounds } from '#components/warnings/rule-grounds.tsx'
import { WarningCounts } from '#components/warnings/warning-counts.tsx'
import { WarningFilterForm } from '#components/warnings/warning-filter-form.tsx'
import { WarningTable } from '#components/warnings/warning-table.tsx'
import { can } from '#domain/people/permissions.ts'
import { readWarnings, type WarningFilter, warningsAddress } from '#domain/warnings/filter.ts'
import { warnings } from '#domain/warnings/words.ts'
import { dayOf, formatInstant, formatNumber } from '#lib/dates.ts'
import { weekOf } from '#lib/weeks.ts'
import { officeStaff } from '#server/office-page.ts'
import { filterChoices } from '#server/petitions/list-petitions.ts'
import { countWarnings, lastRun, listWarnings, pageSize } from '#server/warnings/queries.ts'

export const metadata: Metadata = { title: 'Cảnh báo sớm' }

type Query = Record<string, string | string[] | undefined>
const none: WarningFilter = { ended: false }

/** What stands out in the area, counted each night: first how many of what, then the list behind a number. */
export default async function WarningsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'warning.read')) notFound()
  const { filter, after } = readWarnings(await searchParams)
  const isList = filter.ended || [filter.rule, filter.areaCode, filter.field].some(Boolean)
  const counts = await countWarnings(ctx, isList ? filter : none)
  const ran = await lastRun(ctx)
  const { areas } = await filterChoices(ctx)
  const total = counts.rules.reduce((sum, { n }) => sum + n, 0)
  return (
    <>
      <PageTitle
        title="Cảnh báo sớm"
        lead={`Việc, địa bàn, lĩnh vực cần xem trước khi thành điểm nóng, tính mỗi đêm. ${
          ran ? `Lần gần nhất: ${formatInstant(ran)}.` : 'Chưa tính lần nào; đêm nay tính.'
        }`}
        actions={
          <>
            <ButtonLink href={`/supervision/overdue/${weekOf(dayOf(ctx.at))}`}>Quá hạn trong tuần</ButtonLink>
            <ButtonLink href="/supervision/watch-lists">Danh sách theo dõi</ButtonLink>
          </>
        }
      />
      <WarningFilterForm filter={filter} areas={areas} />
      {isList ? (
        <WarningList ctx={ctx} filter={filter} after={after} total={total} />
      ) : (
        <WarningCounts counts={counts} filter={filter} />
      )}
      <RuleGrounds />
    </>
  )
}

type Shown = {
  ctx: Parameters<typeof listWarnings>[0]
  filter: WarningFilter
  after?: string
  total: number
}

async function WarningList({ ctx, filter, after, total }: Shown) {
  const { rows, next } = await listWarnings(ctx, filter, after)
  const label = filter.rule ? warnings[filter.rule].label : 'Cảnh báo'
  if (rows.length === 0) {
    return (
      <EmptyState title={filter.rule ? warnings[filter.rule].empty : 'Không có cảnh báo nào.'}>
        Bỏ bớt bộ lọc, hoặc xem tất cả cảnh báo.
      </EmptyState>
    )
  }
  return (
    <>
      <WarningTable
        caption={`${label}: ${formatNumber(total)}${filter.ended ? ' đã hết' : ''}`}
        rows={rows}
        today={dayOf(ctx.at)}
      />
      <ButtonRow>
        <ButtonLink href="/supervision/warnings">Tất cả cảnh báo</ButtonLink>
        {after && <ButtonLink href={warningsAddress(filter)}>Về đầu danh sách</ButtonLink>}
        {next && (
          <ButtonLink href={warningsAddress(filter, next)}>Xem tiếp {pageSize} cảnh báo sau</ButtonLink>
        )}
      </ButtonRow>
    </>
  )
}
