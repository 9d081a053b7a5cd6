import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { ListTable } from '#components/watch-lists/list-table.tsx'
import { listAddress, listViewCodes, listViews, readListQuery } from '#domain/watch-lists/words.ts'
import { formatNumber } from '#lib/dates.ts'
import { orNotFound } from '#server/dialogue-page.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { countLimit } from '#server/petitions/list-petitions.ts'
import { readList } from '#server/watch-lists/queries.ts'

export const metadata: Metadata = { title: 'Danh sách theo dõi' }

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

/** One list: what of it is warned of, open, overdue and disputed. */
export default async function WatchListPage({ params, searchParams }: Props) {
  const { ctx } = await officeStaff()
  const { id } = await params
  const { view, after } = readListQuery(await searchParams)
  const list = await orNotFound(readList(ctx, id, view, after))
  const { row, mine, owner, board, covers, counts, rows } = list
  const home = `/supervision/watch-lists/${id}`
  const state = await keptState(home)
  const counted = (count = 0) => (count > countLimit ? `hơn ${formatNumber(countLimit)}` : count)
  const what = row.kind === 'picked' ? 'Từng hồ sơ đã chọn' : `Theo dõi ${covers}`
  const who = mine ? (row.shared ? 'Cơ quan, tổ chức cùng xem' : 'Chỉ ông/bà xem') : `${owner} lập`
  return (
    <>
      <PageTitle
        title={row.name}
        lead={`${what}. ${who}.${board ? ` Giao cho ${board}.` : ''}`}
        back={{ href: '/supervision/watch-lists', label: 'Danh sách theo dõi' }}
        actions={mine && <ButtonLink href={`${home}/change`}>Sửa danh sách</ButtonLink>}
      />
      <Tabs
        label="Các danh sách"
        tabs={listViewCodes.map((one) => ({
          href: listAddress(id, one),
          label: listViews[one].label,
          count: counted(counts.get(one)),
          current: one === view,
        }))}
      />
      <div className="mt-4">
        {rows.length === 0 ? (
          <EmptyState title={listViews[view].empty}>Xem mục khác ở trên.</EmptyState>
        ) : (
          <ListTable
            caption={`${listViews[view].label}: ${counted(counts.get(view))}`}
            rows={rows}
            flags={list.flags}
            calendar={list.calendar}
            today={list.today}
          />
        )}
        <ButtonRow>
          {after && <ButtonLink href={listAddress(id, view)}>Về đầu danh sách</ButtonLink>}
          {list.next && <ButtonLink href={listAddress(id, view, list.next)}>Xem tiếp</ButtonLink>}
        </ButtonRow>
      </div>
      {mine && row.kind === 'picked' && (
        <section className="mt-8 max-w-page" aria-label="Thêm, bỏ hồ sơ">
          <h2 className="mb-3 text-xl">Thêm, bỏ hồ sơ</h2>
          <Form action={`${home}/add`} state={state}>
            <TextField
              state={state}
              name="number"
              label="Số hồ sơ"
              hint="Như in trên giấy, ví dụ 2026-000123."
              short
            />
            <ButtonRow>
              <SubmitButton>Thêm hồ sơ</SubmitButton>
            </ButtonRow>
          </Form>
          {list.items.length > 0 && (
            <ul className="mt-4 space-y-2">
              {list.items.map(({ number, task }) => (
                <li key={number} className="flex flex-wrap items-center gap-x-4 gap-y-1">
                  <span className="min-w-0">
                    Hồ sơ {number}
                    {task && `: ${task}`}
                  </span>
                  <PostButton action={`${home}/drop`} values={{ number }}>
                    Bỏ {number}
                  </PostButton>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  )
}
