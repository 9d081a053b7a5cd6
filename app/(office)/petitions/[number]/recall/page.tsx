import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { formatDay } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Rút lại phiếu chuyển' }

export default async function RecallPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'recall')
  const { row, offer } = file
  return (
    <DecisionFrame
      number={number}
      title="Rút lại phiếu chuyển"
      lead={
        offer &&
        `${offer.unit} chưa trả lời, hạn ${formatDay(offer.dueOn)}. Rút lại thì hồ sơ giải quyết tiếp ở đây.`
      }
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <SubmitButton>Rút lại phiếu chuyển</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
