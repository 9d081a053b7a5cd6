import type { Metadata } from 'next'
import { DialogueForm } from '#components/dialogue/dialogue-form.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { dialoguePage } from '#server/dialogue-page.ts'

export const metadata: Metadata = { title: 'Không duyệt đề xuất' }

export default async function DeclinePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, state, action, back } = await dialoguePage(number, 'decline')
  return (
    <DialogueForm
      title="Không duyệt đề xuất"
      lead={`${file.row.topic}. Người đề xuất đọc được lý do.`}
      button="Không duyệt"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <TextArea
        state={state}
        name="reason"
        label="Lý do"
        hint="Vì sao không tổ chức, hoặc tổ chức khi nào."
        rows={3}
      />
    </DialogueForm>
  )
}
