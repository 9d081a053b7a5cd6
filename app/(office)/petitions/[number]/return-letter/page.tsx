import type { Metadata } from 'next'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { DoorForm } from '#components/petition/door-form.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Trả đơn' }

export default async function ReturnLetterPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'return-letter')
  const { row } = file
  return (
    <DecisionFrame
      number={number}
      title="Trả đơn"
      lead="Trả khiếu nại không thuộc thẩm quyền cho nơi chuyển đến, kèm lý do và giấy tờ gốc."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <DoorForm
        action={action}
        state={state}
        version={row.version}
        warning="Người gửi được báo ngay và hồ sơ kết thúc ở đây."
        submit="Trả đơn"
      />
    </DecisionFrame>
  )
}
