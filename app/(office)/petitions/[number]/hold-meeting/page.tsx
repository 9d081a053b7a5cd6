import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { ofDecision, PaperChoice, PaperUpload } from '#components/petition/paper-upload.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { attendances } from '#domain/petitions/words.ts'
import { dayOf } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Ghi buổi đối thoại' }

export default async function MeetingPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state: kept, action } = await decisionPage(number, 'hold-meeting')
  const state = ofDecision(kept)
  const today = dayOf(staff.ctx.at)
  return (
    <DecisionFrame
      number={number}
      title="Ghi buổi gặp gỡ, đối thoại"
      lead="Với người khiếu nại, trước khi quyết định. Bắt buộc ở lần hai; ở lần đầu khi yêu cầu và kết quả xác minh khác nhau (Điều 30, 39 Luật Khiếu nại)."
      why={why}
      about={<PetitionBrief {...file} {...file.row} />}
    >
      <div className="space-y-6">
        <PaperUpload number={number} on="hold-meeting" state={kept} />
        <Form action={action} state={state}>
          <HiddenField name="version" value={String(file.row.version)} />
          <PaperChoice on="hold-meeting" state={state} files={file.files} used={[]} />
          <DateField
            state={state}
            name="invitedOn"
            label="Ngày gửi giấy mời"
            hint="Trước buổi gặp ít nhất 5 ngày."
            max={today}
          />
          <DateField state={state} name="heldOn" label="Ngày gặp gỡ, đối thoại" max={today} />
          <TextField
            state={state}
            name="heldBy"
            label="Người chủ trì"
            hint="Ghi chức vụ, ví dụ: Chủ tịch UBND phường."
            maxLength={200}
          />
          <Choice
            state={state}
            name="inPerson"
            label="Ai chủ trì"
            options={[
              { value: 'yes', label: 'Người giải quyết khiếu nại tự chủ trì' },
              { value: 'no', label: 'Người được giao chủ trì, báo cáo lại bằng văn bản' },
            ]}
          />
          <Choice
            state={state}
            name="attendance"
            label="Người khiếu nại"
            options={Object.entries(attendances).map(([value, label]) => ({ value, label }))}
          />
          <TextArea
            state={state}
            name="note"
            label="Thành phần dự, lý do vắng, kết quả"
            hint="Ghi chức vụ người dự, ai vắng và vì sao, hai bên thống nhất điều gì. Người khiếu nại đọc nguyên văn."
            rows={7}
          />
          <SubmitButton>Ghi buổi đối thoại</SubmitButton>
        </Form>
      </div>
    </DecisionFrame>
  )
}
