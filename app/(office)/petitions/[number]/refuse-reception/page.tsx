import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { groundsOn, receptionGrounds, refusedByDecreeSince } from '#domain/petitions/reception-refusals.ts'
import { dayOf } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Từ chối tiếp' }

export default async function RefuseReceptionPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'refuse-reception')
  const { row } = file
  const day = dayOf(row.receivedAt)
  const hasForm = day >= refusedByDecreeSince
  const grounds = groundsOn(day).map((value) => {
    const { reason, article, written } = receptionGrounds[value]
    return { value, label: `${reason}${written ? ' (có văn bản)' : ''}`, hint: article }
  })
  return (
    <DecisionFrame
      number={number}
      title="Từ chối tiếp"
      lead="Chỉ khi có căn cứ của luật và đã giải thích tại chỗ; không đủ thì phải tiếp."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <Choice state={state} name="ground" label="Lý do từ chối tiếp" options={grounds} />
        <TextField
          state={state}
          name="law"
          label="Điều luật của trường hợp khác"
          hint="Chỉ khi chọn trường hợp khác mà luật cho từ chối."
          optional
        />
        <TextArea
          state={state}
          name="reason"
          label="Đã giải thích tại chỗ thế nào"
          hint="Người đến đọc nguyên văn phần này."
          rows={5}
        />
        <fieldset className="space-y-5">
          <legend className="mb-2 max-w-full font-semibold">Lần trả lời trước, với lý do “có văn bản”</legend>
          <p>
            {hasForm
              ? 'Thông báo theo Mẫu số 01/TCD được lập ngay, gửi người đến chậm nhất 3 ngày làm việc. '
              : 'Thông báo từ chối được lập ngay. '}
            Thông báo dẫn hồ sơ trước cùng nội dung, hoặc văn bản đã trả lời.
          </p>
          <TextField
            state={state}
            name="repeatOf"
            label="Hồ sơ trước cùng nội dung"
            hint="Số hồ sơ, có dạng 2026-000123."
            optional
            short
            defaultValue={file.repeatOf?.number}
          />
          <TextField state={state} name="answerNo" label="Số văn bản đã trả lời" optional short />
          <DateField state={state} name="answerOn" label="Ngày của văn bản" optional max={day} />
          <TextField state={state} name="answerBy" label="Cơ quan ban hành" optional />
        </fieldset>
        <Notice tone="warn" title="Không lấy lại được">
          <p>Người đến được báo ngay và lần tiếp này kết thúc ở đây.</p>
        </Notice>
        <SubmitButton tone="danger">Từ chối tiếp</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
