import type { Metadata } from 'next'
import { DialogueForm } from '#components/dialogue/dialogue-form.tsx'
import { MeetingFields } from '#components/dialogue/meeting-fields.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { dialoguePage } from '#server/dialogue-page.ts'

export const metadata: Metadata = { title: 'Lập kế hoạch hội nghị' }

export default async function PlanPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, state, action, back } = await dialoguePage(number, 'plan')
  return (
    <DialogueForm
      title="Lập kế hoạch hội nghị"
      lead="Người đứng đầu cơ quan tổ chức thông báo theo kế hoạch này."
      button="Lưu kế hoạch"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <DateField state={state} name="day" label="Ngày họp" defaultValue={file.row.day ?? file.row.wishedOn} />
      <MeetingFields state={state} facts={{ ...file.row, ...file }} offices={file.choices} />
    </DialogueForm>
  )
}
