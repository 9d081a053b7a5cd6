import type { Metadata } from 'next'
import { CheckField } from '#components/form/check-field.tsx'
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
import { missingProof } from '#domain/petitions/answer.ts'
import { outcomes } from '#domain/petitions/words.ts'
import { decisionPage } from '#server/office-page.ts'
import { outcomesOf } from '#server/petitions/kind-choices.ts'

export const metadata: Metadata = { title: 'Soạn trả lời' }

export default async function AnswerPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'answer')
  const { row, proofs, history } = file
  // A draft that came back is mended, not written anew.
  const before = file.answers[0]?.returnedAt ? file.answers[0] : undefined
  const toMend = before && history.find(({ type }) => type === 'petition.draft-returned')?.note
  const choices = (await outcomesOf(staff.ctx, row)).map((value) => {
    const missing = missingProof(value, proofs)
    const needs = missing.length > 0 ? ` Còn cần: ${missing.join('; ')}.` : ' Đủ bằng chứng.'
    return { value, label: outcomes[value].label, hint: `${outcomes[value].hint}.${needs}` }
  })
  return (
    <DecisionFrame
      number={number}
      title="Soạn trả lời"
      lead="Ai làm, việc gì, khi nào, căn cứ, bằng chứng. Người khác duyệt trước khi phát hành."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        {toMend && (
          <Notice tone="warn" title="Dự thảo được trả lại để sửa">
            <p className="whitespace-pre-line">{toMend}</p>
          </Notice>
        )}
        <Choice
          state={state}
          name="outcome"
          label="Kết quả"
          options={choices}
          defaultValue={before?.outcome}
        />
        {row.kind === 'complaint' && (
          <CheckField
            state={state}
            name="differs"
            label="Yêu cầu của người khiếu nại và kết quả xác minh còn khác nhau"
            hint="Khi đó phải gặp gỡ, đối thoại trước (Điều 30 Luật Khiếu nại)."
          />
        )}
        <TextField
          state={state}
          name="doneBy"
          label="Ai làm"
          defaultValue={before?.doneBy ?? file.handlingUnit?.name}
        />
        <TextArea
          state={state}
          name="doneWhat"
          rows={2}
          label="Việc gì"
          defaultValue={before?.doneWhat ?? row.task ?? undefined}
        />
        <TextField
          state={state}
          name="doneWhen"
          label="Khi nào"
          hint="Ngày đã làm xong, hoặc ngày sẽ làm."
          defaultValue={before?.doneWhen}
        />
        <DateField
          state={state}
          name="laterDueOn"
          label="Ngày làm xong phần còn lại"
          hint="Cần khi chọn “Giải quyết một phần” hoặc “Đã có kế hoạch”."
          optional
          defaultValue={before?.laterDueOn ?? undefined}
        />
        <TextArea
          state={state}
          name="basis"
          rows={2}
          label="Căn cứ"
          hint="Văn bản, biên bản, kết quả kiểm tra."
          defaultValue={before?.basis}
        />
        <TextArea
          state={state}
          name="nextStep"
          rows={2}
          label="Bước tiếp theo cho người gửi"
          hint="Cần khi chọn “Đã giải trình, thông tin”: việc gì, ở đâu, chậm nhất ngày nào."
          optional
          defaultValue={before?.nextStep}
        />
        <TextArea
          state={state}
          name="body"
          label="Lời trả lời"
          hint="Viết cho người gửi đọc: mỗi câu một ý, nói đúng việc đã làm."
          rows={10}
          defaultValue={before?.body}
        />
        <SubmitButton>Trình duyệt</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
