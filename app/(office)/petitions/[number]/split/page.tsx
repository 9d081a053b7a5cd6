import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { fewestParts, mostParts } from '#domain/petitions/intake-forms.ts'
import { dayOf } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'
import { choicesOn } from '#server/petitions/kind-choices.ts'

export const metadata: Metadata = { title: 'Tách đơn' }

export default async function SplitPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'split')
  const { row } = file
  const known = (await choicesOn(staff.ctx, dayOf(row.receivedAt))).kinds
  const kinds = Object.entries(known)
    .filter(([value]) => value !== 'mixed' && value !== 'denunciation')
    .map(([value, label]) => ({ value, label }))
  return (
    <DecisionFrame
      number={number}
      title="Tách đơn"
      lead="Mỗi nội dung thành một hồ sơ có số và hạn riêng, tính từ ngày nhận đơn."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        {Array.from({ length: mostParts }, (_, at) => at + 1).map((n) => (
          <fieldset key={n} className="space-y-4 border-t border-ke pt-4">
            <legend className="font-semibold">Nội dung {n}</legend>
            <SelectField
              state={state}
              name={`kind${n}`}
              label={`Loại đơn của nội dung ${n}`}
              options={kinds}
              optional={n > fewestParts}
            />
            <TextArea
              state={state}
              name={`body${n}`}
              label={`Lời của người gửi về nội dung ${n}`}
              hint={n === 1 ? 'Chép đúng phần của đơn nói về việc này.' : undefined}
              rows={4}
              optional={n > fewestParts}
            />
          </fieldset>
        ))}
        <Notice tone="warn" title="Không lấy lại được">
          <p>Người gửi được báo; đơn gốc giữ nguyên và ghi số các hồ sơ đã tách.</p>
        </Notice>
        <SubmitButton>Tách đơn</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
