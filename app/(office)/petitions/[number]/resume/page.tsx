import type { Metadata } from 'next'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { StopForm } from '#components/petition/stop-form.tsx'
import { dayOf } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Tiếp tục giải quyết' }

export default async function ResumePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'resume')
  const { row, clock, files } = file
  return (
    <DecisionFrame
      number={number}
      title="Tiếp tục giải quyết"
      lead="Hạn chạy tiếp từ ngày ký quyết định; những ngày tạm đình chỉ không tính."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <StopForm
        act="resume"
        {...{ number, action, state, row, files }}
        used={[...clock.extensions, ...clock.stops].map(({ fileId }) => fileId)}
        today={dayOf(staff.ctx.at)}
        mayIssue={file.decisions.includes('papers')}
      />
    </DecisionFrame>
  )
}
