import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { emptyForm } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { CounterDevice } from '#components/reception/counter-device.tsx'
import { DeskChoice } from '#components/reception/desk-choice.tsx'
import { KnownPeople } from '#components/reception/known-people.tsx'
import { MatterVisits } from '#components/reception/matter-visits.tsx'
import { ProvisionalFound } from '#components/reception/provisional-found.tsx'
import { VisitForm } from '#components/reception/visit-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readShortCode } from '#domain/offline/short-code.ts'
import { can } from '#domain/people/permissions.ts'
import { areaOptions } from '#domain/places/area-choice.ts'
import { findPath, foundAddress, isSearch, readCounter } from '#domain/reception/counter.ts'
import { writeSeen } from '#domain/reception/matter-seen.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { knownAreas } from '#server/citizen-frame.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { bookingOf } from '#server/reception/bookings.ts'
import { findByShortCode, seeMatter } from '#server/reception/joined.ts'
import { openSittings } from '#server/reception/list-sittings.ts'
import { earlierVisits } from '#server/reception/matter-of-petition.ts'
import { recognise } from '#server/reception/recognise.ts'

export const metadata: Metadata = { title: 'Tiếp công dân' }

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/**
 * The counter: a name or a number leads to who came before and what about; one form enters the visit. All of
 * it goes with keys alone and without scripts.
 */
export default async function CounterPage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'reception.record')) notFound()
  const query = await searchParams
  const typed = isSearch(query) ? ((await keptState(findPath)).values.tim ?? '') : undefined
  const asked = readCounter(query, typed)
  // A refused form stands here with what was typed, until the next person is looked for.
  const kept = typed === undefined ? await keptState('/reception') : emptyForm
  const isKept = Object.keys(kept.values).length > 0
  const people = await recognise(ctx, asked.asked)
  const person = people.find(({ key }) => key === asked.person)
  const matter = person?.matters.find(({ id }) => id === asked.matter)
  const earlier = matter ? await earlierVisits(ctx, matter.id) : []
  const seen = matter && (await seeMatter(ctx, matter.id))
  const shortCode = readShortCode(asked.typed ?? '')
  const papers = shortCode ? await findByShortCode(ctx, shortCode) : []
  const sittings = await openSittings(ctx)
  const sitting = sittings.find(({ id }) => id === (isKept ? kept.values.sittingId : asked.sitting))
  const searched = Boolean(asked.typed) && !shortCode
  // Whoever chose this person was told of the entry of today: it is another one.
  const seenToday = person?.lastOn === dayOf(ctx.at)
  const booking = asked.booking ? await bookingOf(ctx, asked.booking) : undefined
  const begun = person
    ? { ...person, birthYear: String(person.birthYear ?? ''), kind: matter?.kind }
    : booking
      ? { name: booking.name, phone: booking.phone }
      : asked.begun
  const focus = isKept || (people.length > 0 && !person) ? undefined : person ? 'contents' : asked.focus
  return (
    <>
      <PageTitle
        title="Tiếp công dân"
        lead={
          sitting
            ? `Đang ghi vào buổi tiếp của ${sitting.leaderTitle}.`
            : 'Gõ tên hoặc số giấy tờ, Enter; Tab sang ô, Enter để ghi.'
        }
      />
      <div className="max-w-page space-y-6">
        <CounterDevice />
        {sittings.length > 0 && (
          <p className="flex flex-wrap gap-x-4">
            {sittings.map(({ id, leaderTitle }) => (
              <a key={id} href={`/reception?buoi=${id}`} className="inline-flex min-h-11 items-center">
                Buổi đang mở: {leaderTitle}
              </a>
            ))}
            {sitting && (
              <a href="/reception" className="inline-flex min-h-11 items-center">
                Về tiếp thường xuyên
              </a>
            )}
          </p>
        )}
        <form
          method="post"
          action={findPath}
          aria-label="Tìm người đến"
          className="flex flex-wrap items-end gap-3"
        >
          <HiddenField name="buoi" value={sitting?.id ?? ''} />
          <div className="min-w-0 flex-1 basis-[18rem]">
            <TextField
              state={emptyForm}
              name="tim"
              label="Tên, số giấy tờ hoặc điện thoại người đến"
              defaultValue={asked.typed}
              focused={!searched && !isKept}
              autoComplete="off"
            />
          </div>
          <Button tone={searched ? 'plain' : 'primary'}>Tìm, tiếp người mới</Button>
        </form>
        {shortCode && <ProvisionalFound code={shortCode} papers={papers} />}
        {people.length > 0 && !person && (
          <KnownPeople
            people={people}
            address={(chosen) => foundAddress({ sitting: asked.sitting, booking: asked.booking, ...chosen })}
          />
        )}
        {searched && people.length === 0 && (
          <p role="status">Chưa đến cơ quan này lần nào, hoặc ghi tên khác. Ghi như người mới.</p>
        )}
        {person && (
          <Notice title={matter ? `Vụ việc cũ, đã nêu ${matter.times} lần` : 'Người đã đến, việc mới'}>
            <p>{matter ? matter.title : 'Ghi thành vụ việc mới của người này.'}</p>
            {earlier.length > 0 && <MatterVisits visits={earlier} label="Các lần nêu trước" />}
            {seenToday && <p>Hôm nay đã ghi người này rồi; lượt này là lượt nữa.</p>}
          </Notice>
        )}
        {(searched || isKept) && (
          <>
            {people.length > 0 && !person && <h2 className="text-xl">Không phải những người trên</h2>}
            <VisitForm
              state={kept}
              hidden={{
                id: kept.values.id || newId(ctx.at.getTime()),
                sittingId: kept.values.sittingId ?? sitting?.id ?? '',
                matterId: kept.values.matterId ?? matter?.id ?? '',
                bookingId: kept.values.bookingId ?? booking?.id ?? '',
                matterSeen: kept.values.matterSeen ?? (seen ? writeSeen(seen) : ''),
                ...(kept.errors.another ? {} : { another: kept.values.another ?? (seenToday ? 'yes' : '') }),
              }}
              begun={begun}
              focus={focus}
              areas={areaOptions(await knownAreas(), dayOf(ctx.at))}
              home={ctx.actor.grants.find(({ areaCode }) => areaCode)?.areaCode ?? undefined}
              opens={can(ctx.actor, 'petition.register')}
            />
            {isKept && (
              <PostButton action={findPath} values={{ tim: '', buoi: sitting?.id ?? '' }}>
                Bỏ, tiếp người khác
              </PostButton>
            )}
          </>
        )}
        <DeskChoice />
      </div>
    </>
  )
}
