import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { SimilarList } from '#components/petition/similar-list.tsx'
import { canLead } from '#domain/petitions/merging.ts'
import { chosenNumber } from '#domain/petitions/number.ts'
import { dayOf } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'
import { mergeChoices } from '#server/petitions/merged.ts'
import { similarPetitions } from '#server/search/similar-petitions.ts'

export const metadata: Metadata = { title: 'Nhập vào hồ sơ cùng việc' }

type Asked = { params: Promise<{ number: string }>; searchParams: Promise<{ chung?: string | string[] }> }

export default async function MergePage({ params, searchParams }: Asked) {
  const { number } = await params
  const { chung } = await searchParams
  const { staff, file, why, state, action } = await decisionPage(number, 'merge')
  const { row } = file
  const choices = why ? [] : await mergeChoices(staff.ctx, row)
  const similar = why
    ? []
    : (await similarPetitions(staff.ctx, row)).map((one) => ({
        ...one,
        receivedOn: dayOf(one.receivedAt),
        choose: canLead(one)
          ? {
              href: `/petitions/${number}/merge?chung=${one.number}#${fieldId('number')}`,
              label: 'Chọn làm hồ sơ chung',
            }
          : undefined,
      }))
  return (
    <DecisionFrame
      number={number}
      title="Nhập vào hồ sơ cùng việc"
      lead="Việc làm ở hồ sơ chung, một câu trả lời cho mọi người gửi. Đơn này giữ số, hạn trả lời, ý kiến của người gửi."
      why={why}
      about={
        <div className="space-y-6">
          <PetitionBrief {...file} {...row} />
          <SimilarList lines={similar} />
        </div>
      }
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        {choices.length > 0 && (
          <Choice
            state={state}
            name="chosen"
            label="Hồ sơ chung"
            hint="Đang giải quyết, cùng lĩnh vực và nơi xảy ra; gần hạn nhất lên đầu."
            options={choices.map((one) => ({ value: one.number, label: one.number, hint: one.words }))}
          />
        )}
        <TextField
          state={state}
          name="number"
          label={choices.length > 0 ? 'Hoặc ghi số hồ sơ' : 'Số hồ sơ chung'}
          optional={choices.length > 0}
          defaultValue={chosenNumber(chung)}
          short
        />
        <TextArea
          state={state}
          name="reason"
          label="Vì sao là cùng một việc"
          hint="Người gửi đọc nguyên văn; không ghi tên người gửi kia."
          rows={4}
        />
        <SubmitButton>Nhập vào hồ sơ chung</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}
