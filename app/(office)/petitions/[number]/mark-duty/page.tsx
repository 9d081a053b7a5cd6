import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { duties } from '#domain/petitions/duties.ts'
import { openDuties } from '#domain/petitions/duties-by-law.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Ghi việc làm theo luật' }

export default async function MarkDutyPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'mark-duty')
  return (
    <DecisionFrame
      number={number}
      title="Ghi việc làm theo luật"
      lead="Ghi ngày đã làm từng việc mà luật yêu cầu sau quyết định, kết luận. Ghi xong thì việc đó thôi báo quá hạn."
      why={why}
      about={<PetitionBrief {...file} {...file.row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(file.row.version)} />
        <Choice
          state={state}
          name="duty"
          label="Việc nào"
          options={openDuties(file.duties).map(({ code, due }) => ({
            value: code,
            label: duties[code].label,
            hint: `${duties[code].how}. Hạn: ${formatDay(due)}.`,
          }))}
        />
        <Choice
          state={state}
          name="result"
          label="Kết quả"
          options={[
            { value: 'done', label: 'Đã làm' },
            {
              value: 'not-owed',
              label: 'Không phải làm',
              hint: 'Ví dụ: đã có khiếu nại lần hai, hoặc kết luận không có gì phải xử lý.',
            },
          ]}
        />
        <DateField
          state={state}
          name="on"
          label="Ngày làm"
          hint="Không phải làm thì ghi ngày xác định việc đó."
          max={dayOf(staff.ctx.at)}
        />
        <TextArea
          state={state}
          name="note"
          label="Ghi chú"
          hint="Số văn bản, nơi niêm yết, cách gửi; không phải làm thì ghi lý do. Chỉ cán bộ đọc được."
          optional
          rows={4}
        />
        <SubmitButton>Ghi vào hồ sơ</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
