import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { FormProgress } from '#components/layout/form-progress.tsx'
import { DraftNote } from '#components/petition/draft-note.tsx'
import { steps } from '#domain/petitions/filing.ts'
import { areaOptions } from '#domain/places/area-choice.ts'
import { dayOf, formatInstant } from '#lib/dates.ts'
import { knownAreas } from '#server/citizen-frame.ts'
import { filingPage } from '#server/filing-session.ts'

export const metadata: Metadata = { title: 'Nơi xảy ra' }

export default async function PlacePage() {
  const { answers, draft, state } = await filingPage('noi-xay-ra')
  const options = areaOptions(await knownAreas(), dayOf(new Date()))
  return (
    <>
      <FormProgress step={3} total={steps.length} />
      <Form action="/gui/noi-xay-ra/luu" state={state}>
        <SelectField
          state={state}
          name="areaCode"
          label="Việc này ở đâu?"
          hint="Chọn phường, xã, hoặc thôn, tổ dân phố. Không có nơi cụ thể thì chọn “Việc chung”."
          asTitle
          options={options}
          empty="Chọn nơi xảy ra"
          defaultValue={answers.areaCode}
        />
        <TextField
          state={state}
          name="place"
          label="Chỗ nào, ghi một chỗ ai cũng biết"
          hint="Ví dụ: Tổ 5, lối vào cổng sau chợ"
          optional
          defaultValue={answers.place}
        />
        <SubmitButton>Tiếp: ảnh, giấy tờ</SubmitButton>
      </Form>
      <DraftNote until={draft && formatInstant(draft.expiresAt)} />
    </>
  )
}
