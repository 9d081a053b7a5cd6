import type { Metadata } from 'next'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { formatDay } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'
import { assignChoices } from '#server/petitions/decision-choices.ts'

export const metadata: Metadata = { title: 'Giao việc' }

const people = (list: { id: string; name: string; title: string }[]) =>
  list.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))

export default async function AssignPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'assign')
  const { row, handlingUnit } = file
  const { assignees, heads, limitDay, today } = await assignChoices(staff.ctx, row)
  const nobody =
    assignees.length === 0
      ? `${handlingUnit?.name ?? 'Đơn vị giải quyết'} chưa có người giải quyết. Hỏi quản trị để cấp vai trò cho người của đơn vị.`
      : undefined
  const late = today > limitDay
  return (
    <DecisionFrame
      number={number}
      title={row.assigneeId ? 'Giao lại việc' : 'Giao việc'}
      lead="Đủ năm rõ thì mới giao được: người, việc, thời gian, trách nhiệm, kết quả."
      why={why ?? nobody}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <SelectField
          state={state}
          name="assigneeId"
          label="Rõ người: ai làm"
          options={people(assignees)}
          defaultValue={row.assigneeId ?? undefined}
        />
        <TextArea
          state={state}
          name="task"
          rows={2}
          label="Rõ việc: làm gì"
          hint="Một câu bắt đầu bằng động từ, ví dụ “Nạo vét 120 m mương tổ 5”."
          defaultValue={row.task ?? undefined}
        />
        <DateField
          state={state}
          name="dueOn"
          label="Rõ thời gian: xong ngày nào"
          hint={
            late
              ? `Hạn ${formatDay(limitDay)} đã qua. Ngày chọn ở đây là ngày hứa với người gửi; hồ sơ vẫn ghi quá hạn.`
              : `Ngày làm việc, chậm nhất ${formatDay(limitDay)}. Cách tính hạn có trong hồ sơ.`
          }
          min={today}
          max={late ? undefined : limitDay}
          defaultValue={row.dueOn && row.dueOn >= today ? row.dueOn : undefined}
        />
        <SelectField
          state={state}
          name="headId"
          label="Rõ trách nhiệm: người đứng đầu nào chịu trách nhiệm"
          options={people(heads)}
          defaultValue={row.headId ?? (heads.length === 1 ? heads[0]?.id : undefined)}
        />
        <TextArea
          state={state}
          name="expectedResult"
          rows={2}
          label="Rõ kết quả: phải đạt gì, nộp bằng chứng gì"
          hint="Ví dụ “ảnh trước, sau và biên bản nghiệm thu”."
          defaultValue={row.expectedResult ?? undefined}
        />
        {row.clarity.includes('authority') && (
          <TextField
            state={state}
            name="authority"
            label="Rõ thẩm quyền: ai có quyền quyết định"
            defaultValue={row.authority ?? undefined}
          />
        )}
        <SubmitButton>{row.assigneeId ? 'Giao lại việc' : 'Giao việc'}</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
