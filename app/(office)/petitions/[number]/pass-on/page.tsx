import type { Metadata } from 'next'
import { TextField } from '#components/form/text-field.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { DoorForm } from '#components/petition/door-form.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Chuyển đơn' }

export default async function PassOnPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'pass-on')
  const { row } = file
  return (
    <DecisionFrame
      number={number}
      title="Chuyển đơn"
      lead="Chuyển đến cơ quan có thẩm quyền ngoài Năm Rõ. Người gửi không phải gửi lại."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <DoorForm
        action={action}
        state={state}
        version={row.version}
        warning="Người gửi được báo ngay. Tố cáo cùng nội dung chỉ chuyển một lần."
        submit="Chuyển đơn"
      >
        <TextField state={state} name="to" label="Cơ quan nhận đơn" hint="Tên cơ quan có thẩm quyền." />
      </DoorForm>
    </DecisionFrame>
  )
}
