import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { MemberList } from '#components/petition/member-list.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { decisionPage } from '#server/office-page.ts'
import { memberChoices } from '#server/petitions/members-of.ts'

export const metadata: Metadata = { title: 'Người phối hợp, theo dõi' }

/** Who helps and who follows, beside the one accountable person. */
export default async function MembersPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'members')
  const { row } = file
  const { members, handlers } = await memberChoices(staff.ctx, row.id)
  const version = String(row.version)
  return (
    <DecisionFrame
      number={number}
      title="Người phối hợp, theo dõi"
      lead={
        row.assigneeTitle
          ? `Chịu trách nhiệm chính: ${row.assigneeTitle}. Chỉ một người chịu trách nhiệm chính.`
          : 'Chưa giao người chịu trách nhiệm chính.'
      }
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <div className="space-y-8">
        <Panel title="Đang phối hợp, theo dõi">
          <MemberList members={members} action={`/petitions/${number}/members/end`} version={version} />
        </Panel>
        <Form action={action} state={state} label="Thêm người phối hợp, theo dõi">
          <HiddenField name="version" value={version} />
          <Choice
            state={state}
            name="role"
            label="Làm gì"
            options={[
              { value: 'collaborator', label: 'Phối hợp', hint: 'ghi tiến độ, nộp bằng chứng, làm việc con' },
              { value: 'watcher', label: 'Theo dõi', hint: 'chỉ đọc và nhận thông báo' },
            ]}
          />
          <SelectField
            state={state}
            name="personId"
            label="Người"
            hint="Người giải quyết của bất kỳ cơ quan nào."
            optional
            options={handlers
              .filter(({ id }) => id !== row.assigneeId)
              .map(({ id, name, title, unitName }) => ({
                value: id,
                label: `${name}, ${title}`,
                group: unitName,
              }))}
          />
          <TextField
            state={state}
            name="bodyName"
            label="Hoặc đơn vị không có tài khoản"
            hint="Ví dụ “Công ty Thoát nước”, “Tổ dân phố 5”."
            optional
          />
          <SubmitButton>Thêm vào hồ sơ</SubmitButton>
        </Form>
      </div>
    </DecisionFrame>
  )
}
