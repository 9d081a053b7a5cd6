import type { Metadata } from 'next'
import { DialogueForm } from '#components/dialogue/dialogue-form.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { conferencePage } from '#server/conference-page.ts'

export const metadata: Metadata = { title: 'Không tổ chức hội nghị' }

export default async function CancelPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, state, action, back } = await conferencePage(number, 'cancel', 'cancel')
  return (
    <DialogueForm
      title="Không tổ chức hội nghị"
      lead="Hội nghị không tổ chức vẫn còn trong danh sách, kèm lý do. Chỉ đổi ngày thì sửa kế hoạch."
      button="Không tổ chức"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <TextArea state={state} name="reason" label="Lý do" rows={3} />
    </DialogueForm>
  )
}
