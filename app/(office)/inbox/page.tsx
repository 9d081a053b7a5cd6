import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { InboxFilterForm } from '#components/petition/inbox-filter-form.tsx'
import { InboxTable } from '#components/petition/inbox-table.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { inboxAddress, readFilter, type TabKey, tabRule, tabsOf } from '#domain/petitions/inbox.ts'
import { dayOf, formatNumber } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { countLimit, filterChoices, listPetitions, tabWithWork } from '#server/petitions/list-petitions.ts'

export const metadata: Metadata = { title: 'Việc cần làm' }

type Query = Record<string, string | string[] | undefined>

/** What waits, nearest limit first. Tab, filter and page all stand in the address. */
export default async function InboxPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { ctx } = await officeStaff()
  const query = await searchParams
  const keys = tabsOf(ctx.actor)
  if (keys.length === 0) return <NoPetitions />
  const filter = readFilter(query)
  const filtered = Object.values(filter).some(Boolean)
  const asked = keys.find((key) => key === query.muc)
  // A number typed into the search box is looked for everywhere.
  if (!asked && filter.number) redirect(inboxAddress('tat-ca', filter))
  const tab: TabKey = asked ?? (await tabWithWork(ctx))
  const after = typeof query.sau === 'string' ? query.sau : undefined
  const list = await listPetitions(ctx, tab, filter, after)
  const choices = await filterChoices(ctx)
  const only = list.rows[0]
  if (filter.number && list.total === 1 && only) redirect(`/petitions/${only.row.number}`)

  const counted = (count: number) => (count > countLimit ? `hơn ${formatNumber(countLimit)}` : count)
  const tabs = list.counts.map(({ tab: key, count }) => ({
    href: inboxAddress(key),
    label: tabRule(key).label,
    count: counted(count),
    current: key === tab,
  }))
  return (
    <>
      <PageTitle title="Việc cần làm" />
      <Tabs label="Các danh sách" tabs={tabs} />
      <InboxFilterForm tab={tab} filter={filter} choices={choices} />
      {list.rows.length === 0 ? (
        <Empty tab={tab} filtered={filtered} number={filter.number} />
      ) : (
        <>
          <InboxTable
            caption={`${tabRule(tab).label}: ${counted(list.total)} hồ sơ, gần hạn nhất lên đầu`}
            rows={list.rows}
            calendar={list.calendar}
            today={dayOf(ctx.at)}
          />
          <ButtonRow>
            {after && <ButtonLink href={inboxAddress(tab, filter)}>Về đầu danh sách</ButtonLink>}
            {list.next && (
              <ButtonLink href={inboxAddress(tab, filter, list.next)}>Xem tiếp 50 hồ sơ sau</ButtonLink>
            )}
          </ButtonRow>
        </>
      )}
    </>
  )
}

function Empty({ tab, filtered, number }: { tab: TabKey; filtered: boolean; number?: string }) {
  if (!filtered) return <EmptyState title={tabRule(tab).empty} />
  const words = number
    ? `Không thấy số “${number}” trong phần được xem.`
    : 'Không có hồ sơ nào theo bộ lọc này.'
  return (
    <EmptyState title={words} action={<ButtonLink href={inboxAddress(tab)}>Bỏ lọc</ButtonLink>}>
      Bỏ bớt bộ lọc, hoặc xem danh sách “Tất cả”.
    </EmptyState>
  )
}

/** Whoever handles no petition is told where their work is. */
function NoPetitions() {
  return (
    <>
      <PageTitle title="Việc cần làm" />
      <Notice title="Vai trò hiện có không xử lý đơn">
        <p>
          Hồ sơ hiện ở đây cho người tiếp nhận, giải quyết, theo dõi đơn. Việc của ông/bà ở các mục khác phía
          trên. Cần thêm vai trò thì hỏi quản trị.
        </p>
      </Notice>
    </>
  )
}
