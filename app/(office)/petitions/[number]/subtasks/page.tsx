import type { Metadata } from 'next'
import { DateField } from '#components/form/date-field.tsx'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { Form } from '#components/form/form.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { SubtaskList } from '#components/petition/subtask-list.tsx'
import { WorkProgress } from '#components/petition/work-progress.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { can } from '#domain/people/permissions.ts'
import { allows } from '#domain/petitions/lifecycle.ts'
import { isOpenPart } from '#domain/petitions/subtasks.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'
import { subtaskPage } from '#server/petitions/subtasks-of.ts'

export const metadata: Metadata = { title: 'Việc con' }

/** The work in parts: what is done, what is open, and a new part. */
export default async function SubtasksPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'subtasks')
  const { row, place } = file
  const { actor, at } = staff.ctx
  const page = `/petitions/${number}`
  const { parts, people } = await subtaskPage(staff.ctx, row)
  // What was refused is about one part, or about a new one.
  const aboutPart = state.values.subtaskId !== undefined
  const leads = can(actor, 'petition.draft', place)
  const divides = (leads || can(actor, 'petition.assign', place)) && allows(row.state, 'divide')
  const version = String(row.version)
  const open = parts.filter(isOpenPart)
  const waives = can(actor, 'petition.approve', place) && open.length > 0
  const partState = aboutPart && state.values.waiver !== undefined ? state : emptyForm
  const newState = aboutPart ? emptyForm : state
  const finish = (part: { id: string }) =>
    leads || parts.some(({ id, personId }) => id === part.id && personId === actor.personId)
  return (
    <DecisionFrame
      number={number}
      title="Việc con"
      lead="Còn việc con chưa xong thì chưa phát hành được câu trả lời, trừ khi lãnh đạo cho miễn bằng văn bản."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <div className="space-y-8">
        {aboutPart && state.values.waiver === undefined && <ErrorSummary state={state} />}
        <Panel title="Các việc con">
          <div className="space-y-4">
            {parts.length > 0 && <WorkProgress parts={parts} />}
            <SubtaskList parts={parts} acts={{ action: `${page}/subtasks/done`, version, finish }} />
          </div>
        </Panel>
        {waives && (
          <Form action={`${page}/subtasks/waive`} state={partState} label="Cho miễn bằng văn bản">
            <HiddenField name="version" value={version} />
            <SelectField
              state={partState}
              name="subtaskId"
              label="Cho miễn việc con nào"
              options={open.map(({ id, title, who }) => ({ value: id, label: `${title} (${who})` }))}
            />
            <TextArea
              state={partState}
              name="waiver"
              rows={3}
              label="Vì sao cho miễn"
              hint="Lý do, số văn bản nếu có. Ghi vào hồ sơ cùng chức danh người cho miễn."
            />
            <SubmitButton tone="danger">Cho miễn</SubmitButton>
          </Form>
        )}
        {divides && (
          <Form action={action} state={newState} label="Thêm việc con">
            <HiddenField name="version" value={version} />
            <TextField
              state={newState}
              name="title"
              label="Việc gì"
              hint="Một câu bắt đầu bằng động từ, ví dụ “Đo đoạn mương”."
            />
            <TextField
              state={newState}
              name="weight"
              label="Trọng số"
              hint="Từ 1 đến 100: việc này chiếm bao nhiêu trong cả việc."
              inputMode="numeric"
              short
            />
            <DateField
              state={newState}
              name="dueOn"
              label="Xong ngày nào"
              hint={row.dueOn ? `Ngày làm việc, chậm nhất ${formatDay(row.dueOn)}.` : undefined}
              min={dayOf(at)}
              max={row.dueOn && row.dueOn >= dayOf(at) ? row.dueOn : undefined}
            />
            <SelectField
              state={newState}
              name="personId"
              label="Ai làm"
              hint="Người chủ trì hoặc người phối hợp."
              optional
              options={people.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
            />
            <TextField state={newState} name="bodyName" label="Hoặc đơn vị không có tài khoản" optional />
            <SubmitButton>Thêm việc con</SubmitButton>
          </Form>
        )}
      </div>
    </DecisionFrame>
  )
}
