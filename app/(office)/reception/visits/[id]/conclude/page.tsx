import type { Metadata } from 'next'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { VisitFrame } from '#components/reception/visit-frame.tsx'
import { dayOf } from '#lib/dates.ts'
import { visitPage } from '#server/reception-page.ts'

export const metadata: Metadata = { title: 'Ghi kết luận' }

export default async function ConcludePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { staff, file, state, action } = await visitPage(id, 'conclude', 'conclude')
  const { visit } = file
  return (
    <VisitFrame
      {...{ id, entryNo: visit.entryNo, contents: visit.contents }}
      title="Ghi kết luận"
      lead="Mỗi chỉ đạo có nơi làm, thời hạn cụ thể và người để người đến liên hệ (Điều 25 Nghị định 154/2026/NĐ-CP)."
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(visit.version)} />
        <TextArea state={state} name="body" label="Kết luận, chỉ đạo" rows={4} />
        <TextField state={state} name="toUnit" label="Cơ quan, đơn vị phải làm" />
        <DateField state={state} name="dueOn" label="Xong chậm nhất" min={dayOf(staff.ctx.at)} />
        <TextField state={state} name="contact" label="Người liên hệ" hint="Họ tên, số điện thoại." />
        <TextField state={state} name="noticeNo" label="Số thông báo kết luận" optional short />
        <SubmitButton>Ghi kết luận</SubmitButton>
      </Form>
    </VisitFrame>
  )
}
