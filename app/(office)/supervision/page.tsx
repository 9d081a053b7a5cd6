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
import { holdsRounds } from '#server/supervision/rounds/round-row.ts'

export const metadata: Metadata = { title: 'Giám sát' }

/** Of the area, or of the projects that a board was given. */
const leadOf = (projects: string[] | undefined): string => {
  if (!projects) return 'Việc các cơ quan đã nhận và đã hứa với Nhân dân trên địa bàn.'
  if (projects.length === 0) return 'Mặt trận chưa giao danh sách nào cho ban của ông/bà giám sát.'
  return `Việc Mặt trận giao cho ban của ông/bà giám sát: ${projects.join('; ')}.`
}

type Query = Record<string, string | string[] | undefined>

/** What happens in the area, for those who watch over it: by how it stands. List, filter and page stand in the address. */
export default async function BoardPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'petition.watch')) notFound()
  const { list: wanted, filter, after } = readBoard(await searchParams)
  const board = await readBoardPage(ctx, wanted, filter, after)
  const { list } = board
  const choices = await filterChoices(ctx)
  const counted = (count = 0) => (count > countLimit ? `hơn ${formatNumber(countLimit)}` : count)
  return (
    <>
      <PageTitle
        title="Giám sát"
        lead={`${leadOf(board.projects)} Tên người, số điện thoại đã che.`}
        actions={holdsRounds(ctx) && <ButtonLink href="/supervision/rounds">Đợt giám sát</ButtonLink>}
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
          {board.projects
            ? 'Việc hiện ở đây khi Mặt trận thêm hồ sơ vào danh sách của dự án. Mở danh sách khác ở trên.'
            : 'Việc hiện ở đây khi cơ quan đã giao cho người làm. Bỏ bớt bộ lọc, hoặc mở danh sách khác.'}
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
