import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { hourWords } from '#components/reception/sitting-table.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'
import { formatCode } from '#domain/petitions/secret-code.ts'
import { formatDay } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { keptState } from '#server/kept-form.ts'
import { carriedBooking } from '#server/reception/booking-once.ts'
import { findMyBooking, type MyBooking } from '#server/reception/my-booking.ts'

export const metadata: Metadata = { title: 'Lịch hẹn của tôi' }

type Query = { searchParams: Promise<{ moi?: string; huy?: string }> }

/** One appointment by its code: when and where, put off or not, and the way to give it up. */
export default async function MyBookingPage({ searchParams }: Query) {
  const { moi, huy } = await searchParams
  const code = await carriedBooking()
  const found = code && (await findMyBooking({ actor: { kind: 'public' }, at: new Date() }, code))
  const state = await keptState('/tiep-dan/lich-hen')
  return (
    <CitizenShell {...(await citizenFrame())} current="/tiep-dan">
      <PageTitle
        title={moi && found ? 'Đã giữ giờ hẹn' : 'Lịch hẹn của tôi'}
        back={{ href: '/tiep-dan', label: 'Lịch tiếp công dân' }}
      />
      {huy && (
        <div className="mb-6">
          <Notice tone="ok" role="status" title="Đã hủy hẹn">
            <p>Giờ này để người khác đặt. Ông/bà vẫn đến được không cần hẹn.</p>
          </Notice>
        </div>
      )}
      {found && code ? (
        <Booked booking={found} code={code} />
      ) : (
        <Form action="/tiep-dan/lich-hen/mo" state={state}>
          <TextField
            state={state}
            name="code"
            label="Mã hẹn"
            hint="Mã hiện khi giữ giờ. Không phân biệt chữ hoa, chữ thường."
            autoComplete="off"
            spellCheck={false}
            short
          />
          <SubmitButton>Xem lịch hẹn</SubmitButton>
        </Form>
      )}
    </CitizenShell>
  )
}

function Booked({ booking, code }: { booking: MyBooking; code: string }) {
  const { sitting, office, time, movedFrom, isCancelled, isReceived } = booking
  return (
    <div className="space-y-6">
      {movedFrom && !isCancelled && (
        <Notice tone="warn" title="Buổi tiếp đã dời">
          <p>
            Buổi {formatDay(movedFrom.day)} đã hoãn: {movedFrom.postponeReason} Giờ hẹn của ông/bà chuyển sang{' '}
            {formatDay(sitting.day)}. Không đến được thì hủy hẹn bên dưới.
          </p>
        </Notice>
      )}
      <DataList
        facts={[
          { label: 'Gặp', value: `${sitting.leaderTitle}, ${office}` },
          { label: 'Lúc', value: `${hourWords(time)}, ${formatDay(sitting.day)}` },
          { label: 'Tại', value: sitting.place },
          { label: 'Mã hẹn', value: <span className="figures font-semibold">{formatCode(code)}</span> },
          {
            label: 'Tình trạng',
            value: isCancelled ? 'Đã hủy' : isReceived ? 'Đã được tiếp' : 'Đang giữ',
          },
        ]}
      />
      <p>
        Ghi lại mã hẹn để xem hoặc hủy. Mang theo giấy tờ tùy thân; đến nơi thì báo số điện thoại đã đặt để
        nhận số.
      </p>
      <div className="flex flex-wrap gap-3 print:hidden">
        <PrintButton>In phiếu hẹn</PrintButton>
        {!isCancelled && !isReceived && <PostButton action="/tiep-dan/lich-hen/huy">Hủy hẹn này</PostButton>}
        <PostButton action="/tiep-dan/lich-hen/dong">Đóng trên máy này</PostButton>
      </div>
    </div>
  )
}
