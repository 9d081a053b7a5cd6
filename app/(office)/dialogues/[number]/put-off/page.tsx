import type { Metadata } from 'next'
import { DialogueForm } from '#components/dialogue/dialogue-form.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { dialoguePage } from '#server/dialogue-page.ts'

export const metadata: Metadata = { title: 'Hoãn, dời ngày hội nghị' }

export default async function PutOffPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, state, action, back } = await dialoguePage(number, 'put-off')
  return (
    <DialogueForm
      title="Hoãn, dời ngày hội nghị"
      lead="Chọn ngày mới; chưa có ngày thì ghi chậm nhất ngày nào báo. Hội nghị định kỳ ở ngày mới vẫn phải báo trước đủ số ngày."
      button="Hoãn, dời ngày"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <TextArea
        state={state}
        name="reason"
        label="Lý do"
        hint="Người xem thông báo đọc được lý do này."
        rows={3}
      />
      <DateField state={state} name="day" label="Ngày mới" optional />
      <DateField state={state} name="newDayBy" label="Chưa có ngày: báo ngày mới chậm nhất" optional />
    </DialogueForm>
  )
}
