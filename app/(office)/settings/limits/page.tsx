import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { can } from '#domain/people/permissions.ts'
import { inForceOn, type KindRule } from '#domain/petitions/kinds.ts'
import { lengthWords } from '#domain/time/deadline-sentences.ts'
import { groupLimits } from '#domain/time/limit-groups.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { listKinds } from '#server/rules/list-rules.ts'
import { type LimitRow, listLimits } from '#server/rules/save-limit.ts'
import { RuleTabs } from '../rule-tabs.tsx'
import { SavedNote } from '../saved-note.tsx'
import { fromWords, inOrder, untilWords, VersionBadge } from '../version-days.tsx'

export const metadata: Metadata = { title: 'Hạn, thiết lập' }

type Query = { searchParams: Promise<{ xong?: string | string[] }> }
type Line = LimitRow & { label: string }

/** Every limit with its article, its number and its days. */
export default async function LimitsPage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const today = dayOf(ctx.at)
  const limits = await listLimits(ctx)
  const kinds = inForceOn(await listKinds(ctx), today)
  return (
    <>
      <PageTitle
        title="Hạn, thiết lập"
        lead="Hạn đã bắt đầu tính không đổi; hạn mới dùng cho hồ sơ bắt đầu tính từ ngày có hiệu lực."
        actions={
          <ButtonRow>
            <ButtonLink href="/settings/limits/retention">Thời hạn bảo quản hồ sơ</ButtonLink>
            <ButtonLink href="/settings/limits/settings">Thiết lập khác</ButtonLink>
          </ButtonRow>
        }
      />
      <RuleTabs here="/settings/limits" />
      <SavedNote query={await searchParams} />
      <div className="space-y-8">
        {groupLimits(limits).map((group) => (
          <Table
            key={group.label}
            caption={group.label}
            rows={inOrder(
              group.limits.map((one) => ({ ...one, label: labelOf(one, kinds) })),
              today,
            )}
            rowKey={({ key, validFrom }) => `${key} ${validFrom}`}
            columns={columns(today)}
          />
        ))}
      </div>
    </>
  )
}

/** What the limit is for: a matter of its own, or the kinds whose clocks run by it. */
function labelOf({ key, name, matter }: LimitRow, kinds: readonly KindRule[]): string {
  const uses = ({ clocks }: KindRule) =>
    [clocks.triage, clocks.first, clocks.answer].some((one) => one === key)
  const labels = kinds.filter(uses).map(({ label }) => label)
  const about = matter ?? (labels.length > fewKinds ? 'nhiều loại đơn' : labels.join(', '))
  return about ? `${name}: ${about}` : name
}

const fewKinds = 4

const columns = (today: Day): Column<Line>[] => [
  {
    key: 'name',
    label: 'Hạn',
    cell: (one) => (
      <a href={`/settings/limits/${one.key}`} className="inline-flex min-h-11 items-center font-semibold">
        {one.label}
      </a>
    ),
  },
  {
    key: 'days',
    label: 'Bao lâu',
    cell: (one) => lengthWords(one),
  },
  { key: 'article', label: 'Căn cứ', cell: (one) => one.article },
  { key: 'own', label: 'Ai đặt', cell: (one) => <Badge label={one.isUnitRule ? 'Cơ quan' : 'Luật'} /> },
  {
    key: 'since',
    label: 'Dùng',
    cell: (one) => [fromWords(one), untilWords(one) && `đến ${untilWords(one)}`].filter(Boolean).join(' '),
  },
  { key: 'now', label: 'Hôm nay', cell: (one) => <VersionBadge version={one} today={today} /> },
]
