import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Không nhận, trả lại nơi chuyển' }

export default async function DeclinePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'decline')
  const from = file.hops.at(-1)?.from
  return (
    <DecisionFrame
      number={number}
      title="Không nhận, trả lại nơi chuyển"
      lead={from && `Hồ sơ trở lại ${from}; nơi này thôi thấy hồ sơ.`}
      why={why}
      about={<PetitionBrief {...file} {...file.row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(file.row.version)} />
        <TextArea
          state={state}
          name="reason"
          label="Lý do không nhận"
          hint="Người gửi và nơi chuyển đọc nguyên văn lý do này."
          rows={5}
        />
        <SubmitButton>Trả lại nơi chuyển</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
