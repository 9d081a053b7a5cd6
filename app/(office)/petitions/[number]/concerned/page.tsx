import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { conflictArticle } from '#domain/petitions/concerned.ts'
import { decisionPage } from '#server/office-page.ts'
import { concernChoices } from '#server/petitions/name-concerned.ts'

export const metadata: Metadata = { title: 'Ghi đơn nói về ai' }

export default async function ConcernedPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'concerned')
  const { row } = file
  const { people, units } = why ? { people: [], units: [] } : await concernChoices(staff.ctx, row)
  return (
    <DecisionFrame
      number={number}
      title="Ghi đơn nói về ai"
      lead={`Người và đơn vị được ghi không xem, không giải quyết hồ sơ này, không nhận tin về nó (${conflictArticle}).`}
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <SelectField
          state={state}
          name="personId"
          label="Người bị nêu"
          hint="Người làm việc ở cơ quan đã nhận đơn."
          optional
          empty="Không có trong danh sách"
          options={people.map(({ id, name, title, unit }) => ({
            value: id,
            label: `${name}, ${title}`,
            group: unit,
          }))}
          defaultValue={row.concernsPersonId ?? undefined}
        />
        <SelectField
          state={state}
          name="unitId"
          label="Đơn vị của người đó"
          hint="Chọn khi cả đơn vị không nên giải quyết. Chủ tịch vẫn có thẩm quyền theo luật."
          optional
          empty="Không ghi đơn vị"
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={row.concernsUnitId ?? undefined}
        />
        <SubmitButton>Ghi vào hồ sơ</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
