import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { DoorForm } from '#components/petition/door-form.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { filingGrounds } from '#domain/petitions/intake-forms.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Lưu đơn' }

export default async function FileAwayPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'file-away')
  const { row } = file
  return (
    <DecisionFrame
      number={number}
      title="Lưu đơn"
      lead="Đơn không xử lý được thì lưu một năm; sau đó thủ trưởng quyết định việc hủy."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <DoorForm
        action={action}
        state={state}
        version={row.version}
        warning="Người gửi được báo ngay kèm lý do."
        submit="Lưu đơn"
        tone="danger"
      >
        <Choice
          state={state}
          name="ground"
          label="Căn cứ lưu đơn"
          options={Object.entries(filingGrounds).map(([value, label]) => ({ value, label }))}
        />
      </DoorForm>
    </DecisionFrame>
  )
}
