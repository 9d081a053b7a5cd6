import type { Metadata } from 'next'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { stopActs } from '#domain/petitions/words.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Ghi ngày gửi quyết định' }

export default async function MarkSentPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'mark-sent')
  const unsent = file.clock.stops.find(({ sentOn }) => !sentOn)
  const due = unsent?.sendBy ? ` Hạn gửi: ${formatDay(unsent.sendBy)}.` : ''
  return (
    <DecisionFrame
      number={number}
      title="Ghi ngày gửi quyết định"
      lead={unsent && `Đang chờ gửi: ${stopActs[unsent.act]} số ${unsent.decisionNo}.${due}`}
      why={why}
      about={<PetitionBrief {...file} {...file.row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(file.row.version)} />
        <DateField
          state={state}
          name="sentOn"
          label="Ngày gửi"
          hint="Ngày gửi cho người gửi đơn, người bị khiếu nại, tố cáo và người có liên quan."
          min={unsent?.decisionOn}
          max={dayOf(staff.ctx.at)}
        />
        <SubmitButton>Ghi ngày gửi</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
