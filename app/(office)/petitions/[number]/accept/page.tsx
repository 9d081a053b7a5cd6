import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { formatDay } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'
import { handlingUnits } from '#server/petitions/decision-choices.ts'

export const metadata: Metadata = { title: 'Nhận giải quyết' }

export default async function AcceptPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'accept')
  const { row } = file
  const units = why ? [] : await handlingUnits(staff.ctx, row)
  return (
    <DecisionFrame
      number={number}
      title="Nhận giải quyết"
      lead={`Người gửi được báo đã thụ lý${row.answerDueOn ? `, hạn trả lời ${formatDay(row.answerDueOn)}` : '; hạn giải quyết tính từ hôm nay'}.`}
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <Choice
          state={state}
          name="handlingUnitId"
          label="Đơn vị giải quyết"
          hint="Thủ trưởng đơn vị này giao việc."
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton>Nhận giải quyết</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
