import type { Metadata } from 'next'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ItemFacts } from '#components/supervision/item-facts.tsx'
import { VerdictList } from '#components/supervision/verdict-list.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { supervisedPage } from '#server/supervision-page.ts'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ xong?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Giám sát việc ${(await params).number}` }
}

const done: Record<string, string> = {
  'danh-gia': 'Đã ghi đánh giá',
  rut: 'Đã rút ý kiến',
}

/** One item as those who supervise see it: what was to be done, what they said of it, what they do about it. */
export default async function SupervisedPage({ params, searchParams }: Props) {
  const { number } = await params
  const { xong = '' } = await searchParams
  const { item } = await supervisedPage(number)
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
          </div>
        </div>
      </div>
    </>
  )
}
