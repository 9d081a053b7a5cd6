import type { Metadata } from 'next'
import { TextField } from '#components/form/text-field.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { DoorForm } from '#components/petition/door-form.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Đôn đốc cấp dưới' }

export default async function UrgePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'urge')
  const { row } = file
  return (
    <DecisionFrame
      number={number}
      title="Đôn đốc cấp dưới"
      lead="Việc thuộc thẩm quyền cấp dưới mà quá hạn: có văn bản đôn đốc, không giải quyết thay."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <DoorForm
        action={action}
        state={state}
        version={row.version}
        warning="Người gửi được báo ngay."
        submit="Đôn đốc"
      >
        <TextField state={state} name="to" label="Cơ quan cấp dưới" hint="Tên cơ quan quá hạn giải quyết." />
      </DoorForm>
    </DecisionFrame>
  )
}
