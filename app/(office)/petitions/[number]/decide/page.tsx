import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { HopList } from '#components/petition/hop-list.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { decisionPage } from '#server/office-page.ts'
import { decideChoices } from '#server/petitions/decision-choices.ts'

export const metadata: Metadata = { title: 'Quyết định nơi giải quyết' }

export default async function DecidePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'decide')
  const { row, hops } = file
  const open = why ? [] : await decideChoices(staff.ctx, row)
  return (
    <DecisionFrame
      number={number}
      title="Quyết định nơi giải quyết"
      lead="Nơi được chọn có hồ sơ ngay, không phải nhận. Chọn nơi đang giữ thì việc đang làm giữ nguyên."
      why={why}
      about={
        <div className="space-y-6">
          <Panel title="Đường đi của hồ sơ">
            <HopList hops={hops} />
          </Panel>
          <PetitionBrief {...file} {...row} />
        </div>
      }
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <SelectField
          state={state}
          name="toUnitId"
          label="Nơi giải quyết"
          options={open.map(({ id, name, own }) => ({
            value: id,
            label: name,
            group: own ? 'Cơ quan đang giữ hồ sơ' : 'Cơ quan khác',
          }))}
        />
        <TextArea
          state={state}
          name="reason"
          label="Lý do"
          hint="Người gửi và các nơi đã chuyển đọc nguyên văn lý do này."
          rows={5}
        />
        <SubmitButton>Quyết định nơi giải quyết</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
