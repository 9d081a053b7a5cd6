import type { Metadata } from 'next'
import { DialogueForm } from '#components/dialogue/dialogue-form.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { dialoguePage } from '#server/dialogue-page.ts'

export const metadata: Metadata = { title: 'Không tổ chức hội nghị' }

export default async function CancelPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, state, action, back } = await dialoguePage(number, 'cancel')
  return (
    <DialogueForm
      title="Không tổ chức hội nghị"
      lead="Hội nghị không tổ chức vẫn còn trong lịch, kèm lý do. Còn tổ chức vào ngày khác thì chọn Hoãn, dời ngày."
      button="Không tổ chức"
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
    </DialogueForm>
  )
}
