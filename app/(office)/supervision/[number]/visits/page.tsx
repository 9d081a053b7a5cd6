import type { Metadata } from 'next'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { ItemFacts } from '#components/supervision/item-facts.tsx'
import { ItemFrame } from '#components/supervision/item-frame.tsx'
import { VisitChoice } from '#components/supervision/visit-choice.tsx'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { keptState } from '#server/kept-form.ts'
import { monitorPage } from '#server/supervision-page.ts'

export const metadata: Metadata = { title: 'Ghi chuyến đi xem' }

export default async function VisitsPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, item } = await monitorPage(number)
  const page = `/supervision/${number}/visits`
  const state = await keptState(page)
  const mine = new Set(item.bodies.map(({ id }) => id))
  const open = item.followUps.some(({ row }) => !row.closedAt && mine.has(row.unitId))
  return (
    <ItemFrame
      number={number}
      title="Ghi chuyến đi xem"
      lead="Ghi người có mặt theo chức danh, không ghi tên người dân. Ảnh gửi sau khi ghi."
      why={open ? undefined : 'Mở theo dõi việc này trước, rồi ghi chuyến đi xem.'}
      about={<ItemFacts number={number} {...item} />}
    >
      <Form action={`${page}/submit`} state={state}>
        <HiddenField name="id" value={state.values.id || newId()} />
        <DateField state={state} name="day" label="Ngày đi xem" defaultValue={dayOf(staff.ctx.at)} />
        <TextField state={state} name="place" label="Thôn, tổ dân phố" />
        <TextField
          state={state}
          name="position"
          label="Vị trí trên bản đồ"
          hint="Hai số, ví dụ 21.0285,105.8542. Không có thì để trống."
          optional
        />
        <TextField
          state={state}
          name="present"
          label="Người có mặt"
          hint="Chức danh, ví dụ: trưởng ban công tác Mặt trận, tổ trưởng tổ 5."
        />
        <TextArea state={state} name="seen" label="Đã thấy gì?" rows={5} />
        <SubmitButton>Ghi chuyến đi xem</SubmitButton>
      </Form>
      <div className="mt-6">
        <VisitChoice number={number} />
      </div>
    </ItemFrame>
  )
}
