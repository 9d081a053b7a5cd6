import type { Metadata } from 'next'
import { standingWords } from '#components/dialogue/announced-dialogues.tsx'
import { whenOf } from '#components/dialogue/words.ts'
import { Form } from '#components/form/form.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'
import { Qr } from '#components/ui/qr.tsx'
import { isHeld } from '#domain/dialogues/life.ts'
import { standingOf } from '#domain/dialogues/registering.ts'
import { services } from '#domain/dialogues/words.ts'
import { formatCode } from '#domain/petitions/secret-code.ts'
import { dayOf } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { carriedSeat } from '#server/dialogues/registering/carried-seat.ts'
import { findMyRegistration, type MyRegistration } from '#server/dialogues/registering/register.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Đăng ký của tôi' }

type Query = { searchParams: Promise<{ moi?: string; huy?: string }> }

/** One registration by its code: a seat or a place in the line, the code to show at the door, and the way to cancel. */
export default async function MyRegistrationPage({ searchParams }: Query) {
  const { moi, huy } = await searchParams
  const at = new Date()
  const code = await carriedSeat()
  const found = code && (await findMyRegistration({ actor: { kind: 'public' }, at }, code))
  const state = await keptState('/doi-thoai/cua-toi')
  return (
    <CitizenShell {...(await citizenFrame())} current="/doi-thoai">
      <PageTitle
        title={moi && found ? 'Đã ghi đăng ký' : 'Đăng ký của tôi'}
        back={{ href: '/doi-thoai', label: 'Hội nghị đối thoại' }}
      />
      {huy && (
        <div className="mb-6">
          <Notice tone="ok" role="status" title="Đã hủy đăng ký">
            <p>Chỗ này chuyển cho người đang chờ. Ông/bà vẫn đến được nếu còn chỗ.</p>
          </Notice>
        </div>
      )}
      {found && code ? (
        <Registered it={found} code={code} isOver={isHeld(found.row, dayOf(at))} />
      ) : (
        <Form action="/doi-thoai/cua-toi/mo" state={state}>
          <TextField
            state={state}
            name="code"
            label="Mã đăng ký"
            hint="Mã hiện khi gửi đăng ký. Không phân biệt chữ hoa, chữ thường."
            autoComplete="off"
            spellCheck={false}
            short
          />
          <SubmitButton>Xem đăng ký</SubmitButton>
        </Form>
      )}
    </CitizenShell>
  )
}

function Registered({ it, code, isOver }: { it: MyRegistration; code: string; isOver: boolean }) {
  const { row, place, state, persons, needs, wasPromoted } = it
  const standing = standingWords(row)
  const isLive = state !== 'cancelled' && !isOver && it.seat === null && row.state !== 'cancelled'
  return (
    <div className="space-y-6">
      {standing && (
        <Notice tone="warn" title={standing}>
          <p>
            Lý do ghi trên <a href={`/doi-thoai/${row.number}`}>trang của hội nghị</a>.
          </p>
        </Notice>
      )}
      {wasPromoted && state === 'seated' && (
        <Notice tone="ok" title="Đã có chỗ">
          <p>Có người hủy hoặc hội nghị thêm chỗ, ông/bà được chuyển từ hàng chờ lên.</p>
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-6">
        <div className="min-w-0 flex-1 basis-[20rem]">
          <DataList
            facts={[
              { label: 'Tình trạng', value: <strong>{standingOf(it)}</strong> },
              {
                label: 'Mã đăng ký',
                value: <span className="figures font-semibold">{formatCode(code)}</span>,
              },
              { label: 'Hội nghị', value: <a href={`/doi-thoai/${row.number}`}>{row.topic}</a> },
              { label: 'Lúc', value: row.state === 'postponed' ? 'chờ ngày mới' : whenOf(row) },
              { label: 'Tại', value: place },
              { label: 'Số người', value: String(persons) },
              { label: 'Cần giúp', value: needs.map((one) => services[one]).join('; ') },
            ].filter(({ value }) => value)}
          />
        </div>
        {isLive && <Qr text={code} label="Mã QR của đăng ký, đưa ở bàn đón tiếp" size={176} />}
      </div>
      {isOver && it.seat !== null && (
        <a href={`/doi-thoai/${row.number}/du-thao`} className="inline-flex min-h-11 items-center">
          Đọc, góp ý dự thảo biên bản
        </a>
      )}
      {isLive && (
        <p>
          Ghi lại hoặc chụp lại mã này: đưa ở bàn đón tiếp để vào nhanh, và để xem hoặc hủy. Trang không gửi
          lại mã.
        </p>
      )}
      <div className="flex flex-wrap gap-3 print:hidden">
        <PrintButton>In phiếu đăng ký</PrintButton>
        {isLive && <PostButton action="/doi-thoai/cua-toi/huy">Hủy đăng ký này</PostButton>}
        <PostButton action="/doi-thoai/cua-toi/dong">Đóng trên máy này</PostButton>
      </div>
    </div>
  )
}
