import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { can } from '#domain/people/permissions.ts'
import type { FieldRule } from '#domain/petitions/kinds.ts'
import { type Day, dayOf, formatNumber } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { listFields } from '#server/rules/list-rules.ts'
import { RuleTabs } from '../rule-tabs.tsx'
import { SavedNote } from '../saved-note.tsx'
import { inOrder, sinceWords, untilWords, VersionBadge } from '../version-days.tsx'

export const metadata: Metadata = { title: 'Lĩnh vực' }

type Query = { searchParams: Promise<{ xong?: string | string[] }> }

/** What petitions are about: every version by name, with its days. */
export default async function FieldsPage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const today = dayOf(ctx.at)
  return (
    <>
      <PageTitle
        title="Lĩnh vực"
        lead="Một lĩnh vực có thể hỏi thêm, hoặc dừng lại và chỉ nơi khác."
        actions={
          <ButtonLink href="/settings/fields/new" tone="primary">
            Thêm lĩnh vực
          </ButtonLink>
        }
      />
      <RuleTabs here="/settings/fields" />
      <SavedNote query={await searchParams} />
      <Table
        caption="Các lĩnh vực theo tên"
        captionHidden
        rows={inOrder(await listFields(ctx), today)}
        rowKey={({ code, validFrom }) => `${code} ${validFrom}`}
        columns={columns(today)}
      />
    </>
  )
}

const columns = (today: Day): Column<FieldRule>[] => [
  {
    key: 'name',
    label: 'Tên',
    cell: (one) => (
      <a href={`/settings/fields/${one.code}`} className="inline-flex min-h-11 items-center font-semibold">
        {one.label}
      </a>
    ),
  },
  {
    key: 'asks',
    label: 'Hỏi thêm',
    cell: (one) =>
      one.stopMessage
        ? 'không nhận'
        : one.questions.length > 0
          ? `${formatNumber(one.questions.length)} câu`
          : 'không',
  },
  { key: 'since', label: 'Từ ngày', cell: sinceWords },
  { key: 'until', label: 'Đến hết ngày', cell: untilWords },
  { key: 'now', label: 'Hôm nay', cell: (one) => <VersionBadge version={one} today={today} /> },
]
