import type { Metadata } from 'next'
import { OpinionLines } from '#components/dialogue/opinion-lines.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Table } from '#components/ui/table.tsx'
import { countByVillage } from '#domain/dialogues/village-counts.ts'
import { formatNumber } from '#lib/dates.ts'
import { gatheringPage } from '#server/dialogue-page.ts'

export const metadata: Metadata = { title: 'Ý kiến của Nhân dân' }

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ 'da-ghi'?: string | string[] }> }

/** What was gathered before a dialogue: how much of each village, then each opinion with its origin. */
export default async function OpinionsPage({ params, searchParams }: Props) {
  const { number } = await params
  const { found, back } = await gatheringPage(number)
  const { opinions, may } = found
  const counts = countByVillage(opinions)
  const added = (await searchParams)['da-ghi']
  return (
    <>
      <PageTitle title="Ý kiến của Nhân dân trước hội nghị" lead={found.row.topic} back={back} />
      <div className="max-w-[64rem] space-y-6">
        {typeof added === 'string' && /^\d{1,2}$/.test(added) && (
          <Notice tone="ok" title={`Đã ghi ${added} ý kiến`} role="status" />
        )}
        <ButtonRow>
          {may.gather && (
            <ButtonLink tone="primary" href={`/dialogues/${number}/opinions/new`}>
              Ghi ý kiến
            </ButtonLink>
          )}
          {may.group && <ButtonLink href={`/dialogues/${number}/group`}>Xếp thành nội dung</ButtonLink>}
          {may.readAll && <ButtonLink href={`/dialogues/${number}/synthesis`}>Báo cáo tổng hợp</ButtonLink>}
        </ButtonRow>
        {opinions.length === 0 ? (
          <EmptyState title="Chưa có ý kiến nào được ghi">
            Ý kiến do Mặt trận, tổ chức chính trị - xã hội và ban công tác Mặt trận ghi theo thôn, tổ dân phố
            hiện ở đây.
          </EmptyState>
        ) : (
          <Table
            caption={`${formatNumber(opinions.length)} ý kiến theo thôn, tổ dân phố`}
            rowKey={({ code }) => code}
            rows={counts}
            columns={[
              {
                key: 'village',
                label: 'Thôn, tổ dân phố',
                cell: ({ code, village }) => (
                  <a href={`#thon-${code}`} className="inline-flex min-h-11 items-center">
                    {village}
                  </a>
                ),
              },
              { key: 'n', label: 'Ý kiến', numeric: true, cell: (one) => formatNumber(one.opinions) },
              {
                key: 'people',
                label: 'Số người nêu',
                numeric: true,
                cell: (one) => formatNumber(one.people),
              },
              {
                key: 'again',
                label: 'Đã nêu lần trước',
                numeric: true,
                cell: (one) => formatNumber(one.again),
              },
            ]}
          />
        )}
        {counts.map(({ code, village }) => (
          <div key={code} id={`thon-${code}`}>
            <Panel title={village}>
              <OpinionLines opinions={opinions.filter(({ areaCode }) => areaCode === code)} withItem />
            </Panel>
          </div>
        ))}
      </div>
    </>
  )
}
