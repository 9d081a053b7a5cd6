import type { Metadata } from 'next'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { StopForm } from '#components/petition/stop-form.tsx'
import { dayOf } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Tạm đình chỉ' }

export default async function SuspendPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'suspend')
  const { row, clock, files } = file
  return (
    <DecisionFrame
      number={number}
      title="Tạm đình chỉ"
      lead="Hạn dừng từ ngày ký quyết định; hết lý do thì ra quyết định tiếp tục giải quyết."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <StopForm
        act="suspend"
        {...{ number, action, state, row, files }}
        used={[...clock.extensions, ...clock.stops].map(({ fileId }) => fileId)}
        today={dayOf(staff.ctx.at)}
        mayIssue={file.decisions.includes('papers')}
      />
    </DecisionFrame>
  )
}
