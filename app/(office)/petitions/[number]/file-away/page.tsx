import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { filingGrounds } from '#domain/petitions/intake.ts'
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
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <Choice
          state={state}
          name="ground"
          label="Căn cứ lưu đơn"
          options={Object.entries(filingGrounds).map(([value, label]) => ({ value, label }))}
        />
        <TextArea
          state={state}
          name="reason"
          label="Lý do"
          hint="Người gửi đọc nguyên văn lý do này."
          rows={5}
        />
        <Notice tone="warn" title="Không lấy lại được">
          <p>Người gửi được báo ngay kèm lý do.</p>
        </Notice>
        <SubmitButton tone="danger">Lưu đơn</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
