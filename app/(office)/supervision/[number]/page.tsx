import type { Metadata } from 'next'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ItemFacts } from '#components/supervision/item-facts.tsx'
import { LetterList } from '#components/supervision/letter-list.tsx'
import { VerdictList } from '#components/supervision/verdict-list.tsx'
import { VisitList } from '#components/supervision/visit-list.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { dayOf, formatDay } from '#lib/dates.ts'
import { supervisedPage } from '#server/supervision-page.ts'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ xong?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Giám sát việc ${(await params).number}` }
}

const done: Record<string, string> = {
  'danh-gia': 'Đã ghi đánh giá',
  rut: 'Đã rút ý kiến',
  'theo-doi': 'Đã mở theo dõi',
  'ket-thuc': 'Đã kết thúc theo dõi',
}

/** One item as those who supervise see it: what was to be done, what they said of it, what they do about it. */
export default async function SupervisedPage({ params, searchParams }: Props) {
  const { number } = await params
  const { xong = '' } = await searchParams
  const { staff, item } = await supervisedPage(number)
  const supervises = item.bodies.length > 0
  const mine = new Set(item.bodies.map(({ id }) => id))
  const ownOpen = new Set(
    item.verdicts.filter((one) => one.isOpen && mine.has(one.unitId)).map(({ id }) => id),
  )
  const said = Object.hasOwn(done, xong) ? done[xong] : undefined
  return (
    <>
      <PageTitle
        title={`Giám sát việc ${number}`}
        lead={item.row.task}
        back={
          supervises
            ? { href: '/supervision', label: 'Giám sát' }
            : { href: `/petitions/${number}`, label: `Hồ sơ ${number}` }
        }
      />
      {said && (
        <div className="mb-6">
          <Notice tone="ok" role="status" title={said} />
        </div>
      )}
      <div className="@container">
        <div className="grid items-start gap-6 @min-[60rem]:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
          <div className="min-w-0 space-y-6">
            {supervises && (
              <Panel title="Làm được ngay">
                <ButtonRow>
                  <ButtonLink href={`/supervision/${number}/verdict`} tone="primary">
                    Ghi đánh giá
                  </ButtonLink>
                  <ButtonLink href={`/supervision/${number}/follow-up`}>Theo dõi</ButtonLink>
                  <ButtonLink href={`/supervision/${number}/visits`}>Ghi chuyến đi xem</ButtonLink>
                  <ButtonLink href={`/supervision/${number}/letters`}>Gửi văn bản</ButtonLink>
                </ButtonRow>
              </Panel>
            )}
            <Panel title="Đánh giá">
              {item.verdicts.length > 0 ? (
                <VerdictList
                  verdicts={item.verdicts}
                  withdrawHref={({ id }) =>
                    ownOpen.has(id) ? `/supervision/${number}/verdict/${id}` : undefined
                  }
                />
              ) : (
                <p>Chưa có nơi giám sát nào đánh giá việc này.</p>
              )}
            </Panel>
          </div>
          <div className="min-w-0 space-y-6">
            <ItemFacts number={number} {...item} />
            {item.letters.length > 0 && (
              <Panel title="Văn bản giám sát">
                <LetterList number={number} letters={item.letters} today={dayOf(staff.ctx.at)} />
              </Panel>
            )}
            {item.visits.length > 0 && (
              <Panel title="Chuyến đi xem">
                <VisitList visits={item.visits} />
              </Panel>
            )}
            {item.followUps.length > 0 && (
              <Panel title="Nơi theo dõi">
                <ul className="space-y-2">
                  {item.followUps.map(({ row, body }) => (
                    <li key={row.id}>
                      {body}: từ {formatDay(dayOf(row.at))}
                      {row.closedAt && ` đến ${formatDay(dayOf(row.closedAt))}. ${row.conclusion}`}
                    </li>
                  ))}
                </ul>
              </Panel>
            )}
          </div>
        </div>
      </div>
    </>
  )
}
