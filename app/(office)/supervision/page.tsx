import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { BoardFilterForm } from '#components/supervision/board-filter-form.tsx'
import { BoardTable } from '#components/supervision/board-table.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { can } from '#domain/people/permissions.ts'
import { boardAddress, boardListCodes, boardLists, readBoard } from '#domain/supervision/board.ts'
import { dayOf, formatNumber } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { countLimit, filterChoices, pageSize } from '#server/petitions/list-petitions.ts'
import { readBoardPage } from '#server/supervision/board.ts'

export const metadata: Metadata = { title: 'Giám sát' }

type Query = Record<string, string | string[] | undefined>

/** What happens in the area, for those who watch over it: by how it stands. List, filter and page stand in the address. */
export default async function BoardPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'petition.watch')) notFound()
  const { list = 'qua-han', filter, after } = readBoard(await searchParams)
  const board = await readBoardPage(ctx, list, filter, after)
  const choices = await filterChoices(ctx)
  const counted = (count = 0) => (count > countLimit ? `hơn ${formatNumber(countLimit)}` : count)
  return (
    <>
      <PageTitle
        title="Giám sát"
        lead="Việc các cơ quan đã nhận và đã hứa với Nhân dân trên địa bàn. Tên người, số điện thoại đã che."
      />
      <Tabs
        label="Các danh sách"
        tabs={boardListCodes.map((one) => ({
          href: boardAddress(one, filter),
          label: boardLists[one].label,
          count: counted(board.counts.get(one)),
          current: one === list,
        }))}
      />
      <BoardFilterForm list={list} filter={filter} choices={choices} />
      {board.rows.length === 0 ? (
        <EmptyState title={boardLists[list].empty}>
          Việc hiện ở đây khi cơ quan đã giao cho người làm. Bỏ bớt bộ lọc, hoặc mở danh sách khác.
        </EmptyState>
      ) : (
        <>
          <BoardTable
            caption={`${boardLists[list].label}: ${counted(board.counts.get(list))} việc`}
            rows={board.rows}
            calendar={board.calendar}
            today={dayOf(ctx.at)}
          />
          <ButtonRow>
            {after && <ButtonLink href={boardAddress(list, filter)}>Về đầu danh sách</ButtonLink>}
            {board.next && (
              <ButtonLink href={boardAddress(list, filter, board.next)}>
                Xem tiếp {pageSize} việc sau
              </ButtonLink>
            )}
          </ButtonRow>
        </>
      )}
    </>
  )
}
