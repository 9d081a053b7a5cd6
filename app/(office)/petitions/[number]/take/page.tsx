import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { HopList } from '#components/petition/hop-list.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { formatDay } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'
import { partsOfOffered } from '#server/petitions/decision-choices.ts'

export const metadata: Metadata = { title: 'Nhận hồ sơ chuyển đến' }

export default async function TakePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'take')
  const { row, hops } = file
  const parts = why ? [] : await partsOfOffered(staff.ctx, row)
  return (
    <DecisionFrame
      number={number}
      title="Nhận hồ sơ chuyển đến"
      lead={`Nơi nhận giao việc lại từ đầu.${row.answerDueOn ? ` Hạn trả lời vẫn là ${formatDay(row.answerDueOn)}.` : ''}`}
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
        {parts.length > 0 && (
          <SelectField
            state={state}
            name="handlingUnitId"
            label="Đơn vị giải quyết"
            hint="Thủ trưởng đơn vị này giao việc. Để trống thì thủ trưởng cơ quan giao."
            optional
            empty="Cơ quan giao sau"
            options={parts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <SubmitButton>Nhận hồ sơ</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
