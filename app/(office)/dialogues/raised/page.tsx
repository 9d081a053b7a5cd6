import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RaisedTable } from '#components/dialogue/raised-table.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import {
  type RaisedView,
  raisedAddress,
  raisedListCodes,
  raisedLists,
  readRaised,
} from '#domain/dialogues/gathering/raised.ts'
import { can } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import { raisedOpinions } from '#server/dialogues/gathering/raised-opinions.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Ý kiến đã gửi đến hội nghị' }

type Query = Record<string, string | string[] | undefined>

/** For an organisation, a board of a village, the Front: what they gathered from people, and what became of it. */
export default async function RaisedPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'dialogue.gather')) notFound()
  const asked = readRaised(await searchParams, Number(dayOf(ctx.at).slice(0, 4)))
  const { year, page } = asked
  const { list, rows, counts, more } = await raisedOpinions(ctx, asked)
  const at = (change: Partial<RaisedView>) => raisedAddress({ year, list, page: 1, ...change })
  return (
    <>
      <PageTitle
        title="Ý kiến đã gửi đến hội nghị"
        lead={`Ý kiến của hội viên, của Nhân dân do cơ quan, tổ chức của ông/bà ghi trước các hội nghị năm ${year}, và kết quả của từng ý kiến.`}
        back={{ href: '/dialogues', label: 'Đối thoại với Nhân dân' }}
      />
      <Tabs
        label="Các danh sách"
        tabs={raisedListCodes.map((one) => ({
          href: at({ list: one }),
          label: raisedLists[one].label,
          count: counts[one],
          current: one === list,
        }))}
      />
      <div className="mt-4 space-y-6">
        {rows.length === 0 ? (
          <EmptyState title="Không có ý kiến nào trong danh sách này">
            Mở danh sách khác ở trên, hoặc xem năm trước. Ý kiến được ghi ở trang của từng hội nghị.
          </EmptyState>
        ) : (
          <RaisedTable caption={`${raisedLists[list].label}: ${counts[list]} ý kiến`} rows={rows} />
        )}
        <ButtonRow>
          {page > 1 && <ButtonLink href={at({ page: page - 1 })}>Trang trước</ButtonLink>}
          {more && <ButtonLink href={at({ page: page + 1 })}>Trang sau</ButtonLink>}
          <ButtonLink href={at({ year: year - 1 })}>Năm {year - 1}</ButtonLink>
          <ButtonLink href={at({ year: year + 1 })}>Năm {year + 1}</ButtonLink>
        </ButtonRow>
      </div>
    </>
  )
}
