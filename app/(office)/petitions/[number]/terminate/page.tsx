import type { Metadata } from 'next'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { StopForm } from '#components/petition/stop-form.tsx'
import { dayOf } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Đình chỉ' }

export default async function TerminatePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'terminate')
  const { row, clock, files } = file
  return (
    <DecisionFrame
      number={number}
      title="Đình chỉ"
      lead="Dừng hẳn việc giải quyết theo một căn cứ của luật, bằng quyết định đã ký."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <StopForm
        act="terminate"
        {...{ number, action, state, row, files }}
        used={[...clock.extensions, ...clock.stops].map(({ fileId }) => fileId)}
        today={dayOf(staff.ctx.at)}
        mayIssue={file.decisions.includes('papers')}
      />
    </DecisionFrame>
  )
}
