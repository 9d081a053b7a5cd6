import type { Metadata } from 'next'
import { ArrivalFigures } from '#components/dialogue/arrival-figures.tsx'
import { ExpectedList, HeadsForm } from '#components/dialogue/check-in-forms.tsx'
import { DoorChoice } from '#components/dialogue/door-choice.tsx'
import { DoorDevice } from '#components/dialogue/door-device.tsx'
import { Form } from '#components/form/form.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { seatWords } from '#domain/dialogues/check-in.ts'
import { formatTime } from '#lib/dates.ts'
import { checkInPage } from '#server/check-in-page.ts'

export const metadata: Metadata = { title: 'Đón tiếp, ghi người vào' }

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ diem?: string; ghe?: string; nguoi?: string; lai?: string }>
}

/** The desk at the door: by the code that is shown, by the list, or without having registered. */
export default async function CheckInPage({ params, searchParams }: Props) {
  const { number } = await params
  const { diem, ghe, nguoi, lai } = await searchParams
  const { it, site, state, heads, found, id } = await checkInPage(number, diem)
  const { row, rooms, last } = it
  const path = `/dialogues/${number}/check-in`
  const [seat, persons] = [Number(ghe), Number(nguoi)]
  return (
    <>
      <PageTitle
        title="Đón tiếp, ghi người vào"
        lead={`${row.topic}. Đang ghi tại ${site.place}.`}
        back={{ href: `/dialogues/${number}`, label: `Hội nghị ${number}` }}
      />
      <div className="max-w-[64rem] space-y-6">
        {seat > 0 && persons > 0 && (
          <Notice tone={lai ? 'warn' : 'ok'} role="status" title={lai ? 'Đã vào từ trước' : 'Đã ghi'}>
            <p className="text-xl font-semibold">{seatWords(seat, persons).replace(/^g/, 'G')}</p>
          </Notice>
        )}
        {rooms.length > 1 && (
          <nav aria-label="Điểm họp" className="flex flex-wrap gap-x-4">
            {rooms.map((one) => (
              <a
                key={one.siteId}
                href={`${path}?diem=${one.siteId}`}
                aria-current={one.siteId === site.siteId ? 'page' : undefined}
                className="inline-flex min-h-11 items-center"
              >
                {one.place}
              </a>
            ))}
          </nav>
        )}
        <DoorDevice number={number} />
        <ArrivalFigures rooms={rooms} />
        <div className="grid gap-6 lg:grid-cols-2">
          <Panel title="Người có mã">
            <Form action={`${path}/in`} state={state} label="Ghi người có mã">
              <HiddenField name="id" value={id} />
              <HiddenField name="how" value="code" />
              <HiddenField name="site" value={site.siteId} />
              <TextField
                state={state}
                name="code"
                label="Mã đăng ký"
                hint="Quét mã QR hoặc gõ mã. Không phân biệt chữ hoa, chữ thường."
                autoComplete="off"
                spellCheck={false}
                focused
              />
              <TextField
                state={state}
                name="persons"
                label="Số người vào"
                hint="Để trống là đủ số đã đăng ký."
                inputMode="numeric"
                optional
                short
              />
              <SubmitButton>Ghi vào</SubmitButton>
            </Form>
          </Panel>
          <Panel title="Người không đăng ký">
            <Form action={`${path}/in`} state={emptyForm} label="Ghi người không đăng ký">
              <HiddenField name="id" value={it.walkInId} />
              <HiddenField name="site" value={site.siteId} />
              <div>
                <label htmlFor="so-nguoi" className="block font-semibold">
                  Số người
                </label>
                <input
                  id="so-nguoi"
                  name="persons"
                  inputMode="numeric"
                  defaultValue="1"
                  className="min-h-12 w-[8rem] rounded-md border-[1.5px] border-vien bg-giay-to px-3"
                />
              </div>
              <SubmitButton>Ghi người không đăng ký</SubmitButton>
            </Form>
          </Panel>
        </div>
        <Panel title="Tìm theo tên hoặc số điện thoại">
          <Form action={`${path}/find`} state={emptyForm} label="Tìm trong danh sách đăng ký">
            <HiddenField name="site" value={site.siteId} />
            <TextField state={found.state} name="name" label="Tên hoặc số điện thoại" autoComplete="off" />
            <SubmitButton>Tìm</SubmitButton>
          </Form>
          {it.found && <ExpectedList rows={it.found} path={path} siteId={site.siteId} ids={it.foundIds} />}
        </Panel>
        <HeadsForm path={path} siteId={site.siteId} state={heads} counted={it.heads} />
        <DoorChoice />
        {last.length > 0 && (
          <Panel title="Vừa vào">
            <ul>
              {last.map((one) => (
                <li key={`${one.siteId}${one.seat}`}>
                  {formatTime(one.at)}: {seatWords(one.seat, one.persons)}
                  {rooms.length > 1 && `, ${rooms.find(({ siteId }) => siteId === one.siteId)?.place ?? ''}`}
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </>
  )
}
