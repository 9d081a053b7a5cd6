import type { Metadata } from 'next'
import { PlanFields } from '#components/conference/plan-fields.tsx'
import { DialogueForm } from '#components/dialogue/dialogue-form.tsx'
import { conferencePage } from '#server/conference-page.ts'

export const metadata: Metadata = { title: 'Sửa kế hoạch hội nghị' }

export default async function PlanPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, state, action, back } = await conferencePage(number, 'plan', 'plan')
  return (
    <DialogueForm
      title="Sửa kế hoạch hội nghị"
      lead="Sửa được đến khi khai mạc. Người của cơ quan tổ chức, chủ trì được báo."
      button="Lưu kế hoạch"
      version={file.row.version}
      {...{ state, action, back }}
    >
      <PlanFields
        state={state}
        own={{ ...file.own, day: file.row.day }}
        facts={{ ...file.row, ...file }}
        offices={file.choices}
      />
    </DialogueForm>
  )
}
