import type { Metadata } from 'next'
import { DialogueForm } from '#components/dialogue/dialogue-form.tsx'
import { MeetingFields } from '#components/dialogue/meeting-fields.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { dialoguePage } from '#server/dialogue-page.ts'

export const metadata: Metadata = { title: 'Thay đổi hội nghị đã thông báo' }

export default async function ChangePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, state, action, back } = await dialoguePage(number, 'change')
  return (
    <DialogueForm
      title="Thay đổi hội nghị đã thông báo"
      lead="Đổi giờ, nơi họp, người chủ trì, chương trình. Mọi người liên quan được báo ngay. Đổi ngày thì chọn Hoãn, dời ngày."
      button="Lưu thay đổi"
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
      <MeetingFields state={state} facts={{ ...file.row, ...file }} offices={file.choices} />
    </DialogueForm>
  )
}
