import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { stateOfForm } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { MemberList } from '#components/supervision/rounds/member-list.tsx'
import { memberRoleCodes, memberRoles } from '#domain/supervision/rounds/words.ts'
import { roundPage } from '#server/round-page.ts'

export const metadata: Metadata = { title: 'Đoàn giám sát' }

/** Who goes: people of the body join and leave, in the middle of the round too. */
export default async function MembersPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action, back, home } = await roundPage(id, 'members')
  const { row, members, people } = file
  const here = members.filter(({ endedAt }) => !endedAt)
  const others = people.filter((one) => !here.some(({ personId }) => personId === one.id))
  const version = String(row.version)
  return (
    <>
      <PageTitle
        title="Đoàn giám sát"
        lead="Người trong đoàn ghi kết quả từng việc. Ai hết vai trò giám sát thì không mở được đợt này nữa, người khác làm tiếp."
        back={back}
      />
      <div className="max-w-page space-y-8">
        <MemberList members={members} />
        {others.length > 0 && (
          <section aria-label="Thêm người">
            <h2 className="mb-3 text-xl">Thêm người vào đoàn</h2>
            <Form action={action} state={stateOfForm(state, 'personId', 'role')}>
              <HiddenField name="version" value={version} />
              <SelectField
                state={state}
                name="personId"
                label="Người của cơ quan, tổ chức giám sát"
                options={others.map(({ id: value, name, title }) => ({ value, label: `${name}, ${title}` }))}
              />
              <Choice
                state={state}
                name="role"
                label="Vai trò"
                columns
                options={memberRoleCodes.map((value) => ({ value, label: memberRoles[value] }))}
              />
              <SubmitButton>Thêm vào đoàn</SubmitButton>
            </Form>
          </section>
        )}
        {here.length > 0 && (
          <section aria-label="Cho ra khỏi đoàn">
            <h2 className="mb-3 text-xl">Cho ra khỏi đoàn</h2>
            <Form action={`${home}/members/end`} state={stateOfForm(state, 'memberId', 'reason')}>
              <HiddenField name="version" value={version} />
              <SelectField
                state={state}
                name="memberId"
                label="Người trong đoàn"
                options={here.map(({ id: value, name, role }) => ({
                  value,
                  label: `${name}, ${memberRoles[role].toLowerCase()}`,
                }))}
              />
              <TextField state={state} name="reason" label="Vì sao" hint="Ví dụ: chuyển công tác." />
              <SubmitButton>Cho ra khỏi đoàn</SubmitButton>
            </Form>
          </section>
        )}
      </div>
    </>
  )
}
