import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { FoundTable } from '#components/search/found-table.tsx'
import { SavedList } from '#components/search/saved-list.tsx'
import { SearchForm } from '#components/search/search-form.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { can } from '#domain/people/permissions.ts'
import {
  asksNothing,
  readSearch,
  type SearchFilter,
  searchAddress,
  searchQuery,
} from '#domain/search/filter.ts'
import { dayOf, formatNumber } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { countLimit } from '#server/petitions/list-petitions.ts'
import { savedSearches, searches } from '#server/search/saved-searches.ts'
import { searchChoices } from '#server/search/search-choices.ts'
import {
  findByNumber,
  type SearchResult,
  searchPetitions,
  searchReach,
} from '#server/search/search-petitions.ts'

export const metadata: Metadata = { title: 'Tìm kiếm' }

type Query = Record<string, string | string[] | undefined>
const phrases = 'Không cần gõ dấu. Đặt trong ngoặc kép để tìm đúng cụm chữ.'

/** Everything that this person may see, by words and filters. A public number leads straight to its file. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { ctx } = await officeStaff()
  if (!searches(ctx)) return <NoRole />
  const query = await searchParams
  const filter = readSearch(query)
  const after = typeof query.sau === 'string' ? query.sau : undefined
  const { typed, ...filters } = filter
  const number = typed && asksNothing(filters) ? await findByNumber(ctx, typed) : undefined
  if (number) redirect(`/petitions/${number}`)
  const hint = can(ctx.actor, 'petition.read')
    ? `Chữ trong đơn, tên người gửi, nơi xảy ra, hoặc số hồ sơ. ${phrases}`
    : `Chữ trong đơn, hoặc số hồ sơ. ${phrases}`
  const form = <SearchForm filter={filter} choices={await searchChoices(ctx)} hint={hint} />
  if (asksNothing(filter)) {
    return (
      <>
        <PageTitle title="Tìm kiếm" />
        {form}
        <div className="max-w-page">
          <Panel title="Danh sách đã lưu">
            <SavedList searches={await savedSearches(ctx)} />
          </Panel>
        </div>
      </>
    )
  }
  const result = await searchPetitions(ctx, filter, after)
  return (
    <>
      <PageTitle title="Tìm kiếm" actions={<ButtonLink href="/search">Danh sách đã lưu</ButtonLink>} />
      {form}
      {result.rows.length > 0 ? (
        <Found result={result} filter={filter} after={after} today={dayOf(ctx.at)} />
      ) : (
        <Nothing filter={filter} />
      )}
      <ButtonRow>
        <ButtonLink href={`/search/save?${searchQuery(filter)}`}>Lưu danh sách này</ButtonLink>
      </ButtonRow>
    </>
  )
}

function Found({
  result: { rows, total, next, calendar },
  filter,
  after,
  today,
}: {
  result: SearchResult
  filter: SearchFilter
  after?: string
  today: string
}) {
  const counted = total > countLimit ? `hơn ${formatNumber(countLimit)}` : formatNumber(total)
  const order = filter.typed ? 'đúng cụm chữ lên đầu, rồi đến hồ sơ mới nhận' : 'mới nhận lên đầu'
  return (
    <>
      {total >= searchReach && (
        <p className="mb-3 max-w-page text-than-nhat">
          Có nhiều hồ sơ khớp: chỉ xếp {formatNumber(searchReach)} hồ sơ mới nhận nhất. Thêm chữ hoặc bộ lọc
          để thu hẹp.
        </p>
      )}
      <FoundTable
        caption={`Tìm thấy ${counted} hồ sơ, ${order}`}
        rows={rows}
        calendar={calendar}
        today={today}
      />
      <ButtonRow>
        {after && <ButtonLink href={searchAddress(filter)}>Về đầu danh sách</ButtonLink>}
        {next && <ButtonLink href={searchAddress(filter, next)}>Xem tiếp</ButtonLink>}
      </ButtonRow>
    </>
  )
}

/** Nothing there for this person: said the same whether there is nothing or it is not theirs to see. */
function Nothing({ filter: { typed, ...filters } }: { filter: SearchFilter }) {
  const filtered = Object.values(filters).some(Boolean)
  const title = typed ? `Không thấy “${typed}” trong phần được xem.` : 'Không có hồ sơ nào theo bộ lọc này.'
  return (
    <EmptyState
      title={title}
      action={filtered && typed && <ButtonLink href={searchAddress({ typed })}>Bỏ bộ lọc</ButtonLink>}
    >
      {typed
        ? 'Thử ít chữ hơn, bỏ bớt bộ lọc; không cần gõ dấu.'
        : 'Bỏ bớt bộ lọc, hoặc chọn khoảng ngày rộng hơn.'}
      {typed && /["“”]/.test(typed) && ' Bỏ ngoặc kép thì các chữ không cần đứng liền nhau.'}
    </EmptyState>
  )
}

function NoRole() {
  return (
    <>
      <PageTitle title="Tìm kiếm" />
      <Notice title="Vai trò hiện có không xem đơn">
        <p>Tìm kiếm dành cho người tiếp nhận, giải quyết, theo dõi đơn. Cần thêm vai trò thì hỏi quản trị.</p>
      </Notice>
    </>
  )
}
