import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { roundTitle, roundTones } from '#components/contact/words.ts'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Table } from '#components/ui/table.tsx'
import { linesOf } from '#domain/contacts/ledger.ts'
import { roundStates } from '#domain/contacts/words.ts'
import { can } from '#domain/people/permissions.ts'
import { formatNumber, formatSpan } from '#lib/dates.ts'
import { listRounds } from '#server/contact-rounds/find-round.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Tiếp xúc cử tri' }

/** Rounds of voter contacts that the reader may see, the newest first. */
export default async function ContactRoundsPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'contact.read')) notFound()
  const rounds = await listRounds(ctx)
  return (
    <>
      <PageTitle
        title="Tiếp xúc cử tri"
        lead="Trước và sau mỗi kỳ họp, đại biểu Hội đồng nhân dân gặp cử tri. Mỗi ý kiến được trả lời tại chỗ hoặc chuyển cơ quan giải quyết, có hạn."
        actions={
          can(ctx.actor, 'contact.write') && (
            <ButtonLink href="/contact-rounds/new" tone="primary">
              Lập kế hoạch đợt mới
            </ButtonLink>
          )
        }
      />
      {rounds.length === 0 ? (
        <EmptyState title="Chưa có đợt tiếp xúc nào">
          Đợt tiếp xúc được lập kế hoạch, thông báo hiện ở đây.
        </EmptyState>
      ) : (
        <Table
          caption={`${rounds.length} đợt tiếp xúc cử tri`}
          rows={rounds}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'session',
              label: 'Đợt tiếp xúc',
              cell: (one) => (
                <a href={`/contact-rounds/${one.id}`} className="inline-flex min-h-11 items-center">
                  {roundTitle(one)}
                </a>
              ),
            },
            { key: 'days', label: 'Thời gian', cell: ({ fromOn, toOn }) => formatSpan(fromOn, toOn) },
            { key: 'office', label: 'Hội đồng nhân dân', cell: ({ office }) => office },
            {
              key: 'state',
              label: 'Trạng thái',
              cell: ({ state }) => <Badge tone={roundTones[state]} label={roundStates[state]} />,
            },
            {
              key: 'opinions',
              label: 'Ý kiến',
              numeric: true,
              cell: ({ id, opinions }) => (
                <a href={`/contact-rounds/${id}/summary`} className="inline-flex min-h-11 items-center">
                  {formatNumber(opinions.length)}
                  <span className="sr-only"> ý kiến</span>
                </a>
              ),
            },
            {
              key: 'again',
              label: 'Đã nêu ở đợt trước',
              numeric: true,
              cell: ({ id, opinions }) => (
                <a
                  href={`/contact-rounds/${id}/summary?xem=da-neu-truoc#danh-sach`}
                  className="inline-flex min-h-11 items-center"
                >
                  {formatNumber(linesOf(opinions, 'repeated').length)}
                  <span className="sr-only"> ý kiến đã nêu ở đợt trước</span>
                </a>
              ),
            },
          ]}
        />
      )}
    </>
  )
}
