import type { Metadata } from 'next'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { Form } from '#components/form/form.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { BookingList } from '#components/reception/booking-list.tsx'
import { QueuePanel } from '#components/reception/queue-panel.tsx'
import { SittingEntries } from '#components/reception/sitting-entries.tsx'
import { whenWords } from '#components/reception/sitting-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { slotTime } from '#domain/reception/booking.ts'
import { screenOf } from '#domain/reception/queue.ts'
import { delegateWarning, stateOn } from '#domain/reception/sitting.ts'
import { leaders, onlineReasons, sittingKinds, sittingModes, sittingStates } from '#domain/reception/words.ts'
import { clockOf, dayOf, formatDay } from '#lib/dates.ts'
import { bookingsOf } from '#server/reception/bookings.ts'
import { readScreen } from '#server/reception/tickets.ts'
import { sittingPage } from '#server/reception-page.ts'

export const metadata: Metadata = { title: 'Buổi tiếp' }

export default async function SittingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { staff, file, state } = await sittingPage(id)
  const { row, office, entries, may } = file
  const today = dayOf(staff.ctx.at)
  const isToday = row.day === today
  const bookings = row.capacity > 0 ? await bookingsOf(staff.ctx, id) : []
  const screen = row.state === 'open' && isToday && may.record ? await readScreen(staff.ctx, id) : undefined
  const version = { version: String(row.version) }
  const path = `/reception/sittings/${id}`
  const acts = may.record || may.plan
  // What is wrong with a booking stands by its form; all else on top.
  const ofBooking = Object.keys(state.errors).some((name) => ['name', 'phone', 'gist'].includes(name))
  return (
    <>
      <PageTitle
        title={`${sittingKinds[row.kind]}: ${formatDay(row.day)}`}
        lead={`${office}. ${sittingStates[stateOn(row, today)]}.`}
        back={{ href: '/reception/schedule', label: 'Lịch tiếp dân' }}
      />
      <div className="max-w-[64rem] space-y-6">
        <ErrorSummary state={ofBooking ? emptyForm : state} />
        <DataList facts={factsOf(row)} />
        <div className="flex flex-wrap gap-3">
          {row.state === 'planned' && isToday && acts && (
            <PostButton action={`${path}/open`} values={version} tone="primary">
              Mở buổi tiếp
            </PostButton>
          )}
          {row.state === 'open' && isToday && may.record && (
            <ButtonLink href={row.kind === 'regular' ? '/reception' : `/reception?buoi=${id}`} tone="primary">
              Tiếp người mới
            </ButtonLink>
          )}
          {row.state === 'open' && acts && (
            <PostButton action={`${path}/close`} values={version}>
              Kết thúc buổi tiếp
            </PostButton>
          )}
          {row.state === 'planned' && !row.postedOn && may.plan && (
            <PostButton action={`${path}/post`} values={version} tone="primary">
              Niêm yết, công bố lịch
            </PostButton>
          )}
          {row.state === 'planned' && may.plan && (
            <ButtonLink href={`${path}/postpone`}>Hoãn buổi tiếp</ButtonLink>
          )}
        </div>
        {screen && <QueuePanel sittingId={id} screen={screenOf(screen.tickets, clockOf(staff.ctx.at))} />}
        {row.capacity > 0 && (
          <Panel title={`Lượt hẹn (${bookings.length}/${row.capacity})`}>
            <BookingList
              bookings={bookings.map((one) => ({ ...one, time: slotTime(row, one.slot) }))}
              mayGiveUp={may.record}
              sitting={row.state === 'open' && isToday && may.record ? id : undefined}
            />
            {may.record && (row.state === 'planned' || row.state === 'open') && (
              <Form
                action={`${path}/book`}
                state={ofBooking ? state : { ...emptyForm, values: state.values }}
                label="Giữ lượt hẹn"
              >
                <TextField state={state} name="name" label="Họ tên người hẹn" />
                <TextField state={state} name="phone" label="Số điện thoại" optional short />
                <TextField state={state} name="gist" label="Việc gì" optional />
                <SubmitButton tone="plain">Giữ lượt hẹn</SubmitButton>
              </Form>
            )}
          </Panel>
        )}
        <SittingEntries entries={entries} />
      </div>
    </>
  )
}

type Row = Awaited<ReturnType<typeof sittingPage>>['file']['row']

function factsOf(row: Row) {
  return [
    { label: 'Thời gian', value: whenWords(row) },
    { label: 'Địa điểm', value: row.place },
    {
      label: leaders[row.leader],
      value:
        row.leader === 'delegate'
          ? `${row.leaderTitle}, theo ${row.delegateGround}. ${delegateWarning}`
          : row.leaderTitle,
    },
    {
      label: 'Hình thức',
      value: `${sittingModes[row.mode]}${row.onlineReason ? `: ${onlineReasons[row.onlineReason]}` : ''}`,
    },
    { label: 'Trường hợp đột xuất', value: row.ground },
    { label: 'Công bố chậm nhất', value: row.noticeDueOn && formatDay(row.noticeDueOn) },
    { label: 'Đã công bố', value: row.postedOn && formatDay(row.postedOn) },
    {
      label: 'Hoãn vì',
      value: row.postponedTo && (
        <>
          {row.postponeReason}{' '}
          <a href={`/reception/sittings/${row.postponedTo}`} className="inline-flex min-h-11 items-center">
            Xem buổi tiếp bù
          </a>
        </>
      ),
    },
  ].filter(({ value }) => value)
}
