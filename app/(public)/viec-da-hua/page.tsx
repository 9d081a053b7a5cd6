import type { Metadata } from 'next'
import { FollowElsewhere, FollowPanel } from '#components/follow/follow-panel.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PromiseLines } from '#components/supervision/promise-lines.tsx'
import { PromiseSums } from '#components/supervision/promise-sums.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import {
  promiseFeedAddress,
  promisesAddress,
  readPromises,
  sumPromises,
} from '#domain/supervision/promises.ts'
import { dayOf } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { followButton } from '#server/follow-button.ts'
import { readLedger } from '#server/supervision/promises.ts'

export const metadata: Metadata = {
  title: 'Sổ việc đã hứa',
  alternates: { types: { 'application/atom+xml': '/viec-da-hua/tin/moi.atom' } },
}

type Query = Record<string, string | string[] | undefined>

/** Everything that offices promised to people, by office, area and year, and how it stands; it stays for good. */
export default async function PromisesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const at = new Date()
  const filter = readPromises(await searchParams, Number(dayOf(at).slice(0, 4)))
  const ledger = await readLedger({ actor: { kind: 'public' }, at }, filter)
  const within = ledger.sums.filter(
    (one) =>
      (!filter.office || one.officeId === filter.office) && (!filter.area || one.areaCode === filter.area),
  )
  const sum = sumPromises(within)
  // An office that is chosen stands in one area; so does an area itself.
  const place = filter.office || filter.area ? within[0] : undefined
  const narrowed = filter.office ?? filter.area
  const years = [...new Set([filter.year, ...ledger.years])].sort((one, other) => other - one)
  return (
    <CitizenShell {...(await citizenFrame())} current="/viec-da-hua">
      <PageTitle
        title="Sổ việc đã hứa"
        lead="Việc các cơ quan đã hứa với Nhân dân tại hội nghị đối thoại, khi tiếp xúc cử tri, khi tiếp công dân: việc gì, cơ quan nào làm, hạn ngày nào, nay đến đâu. Sổ ghi tên cơ quan, không ghi tên người."
      />
      <nav aria-label="Năm" className="mb-6 flex flex-wrap gap-x-4">
        {years.map((year) => (
          <a
            key={year}
            href={promisesAddress({ year, page: 1 })}
            aria-current={year === filter.year ? 'page' : undefined}
            className="inline-flex min-h-11 items-center"
          >
            Năm {year}
          </a>
        ))}
      </nav>
      <section className="mb-6 space-y-3">
        {place ? (
          <FollowPanel
            {...(await followButton('area', place.areaCode))}
            label={place.area}
            back={promisesAddress({ ...filter, page: 1 })}
          />
        ) : (
          <FollowElsewhere />
        )}
        <p>
          Theo dõi bằng trình đọc tin:{' '}
          <a className="inline-flex min-h-11 items-center" href={promiseFeedAddress(place?.areaCode)}>
            Atom
          </a>
        </p>
      </section>
      {sum.all === 0 ? (
        <EmptyState title={`Năm ${filter.year} chưa có việc nào được hứa`}>
          Việc hứa với Nhân dân hiện ở đây từ ngày hứa và ở lại mãi.
        </EmptyState>
      ) : (
        <div className="space-y-8">
          <PromiseSums sums={within} sum={sum} filter={filter} />
          {narrowed && (
            <ButtonRow>
              <ButtonLink href={promisesAddress({ year: filter.year, page: 1 })}>Xem mọi cơ quan</ButtonLink>
            </ButtonRow>
          )}
          <PromiseLines lines={ledger.lines} filter={filter} more={ledger.more} />
        </div>
      )}
    </CitizenShell>
  )
}
