import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { FormProgress } from '#components/layout/form-progress.tsx'
import { DraftNote } from '#components/petition/draft-note.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { steps } from '#domain/petitions/filing.ts'
import { proposedKind } from '#domain/petitions/kind-finder.ts'
import { kindReasons } from '#domain/petitions/kind-finder-words.ts'
import type { ShippedKind } from '#domain/petitions/words.ts'
import { formatInstant } from '#lib/dates.ts'
import { ruleDay } from '#server/filing-kind.ts'
import { filingPage } from '#server/filing-session.ts'
import { offeredFields, offeredKinds } from '#server/petitions/kind-choices.ts'

export const metadata: Metadata = { title: 'Loại việc' }

const unclear = {
  value: 'unclassified',
  label: 'Chưa rõ',
  hint: 'cán bộ tiếp công dân đọc và phân loại giúp',
}

export default async function KindPage() {
  const { answers, draft, state } = await filingPage('loai')
  const ctx = { actor: { kind: 'public' as const }, at: new Date() }
  const day = await ruleDay()
  const offered = await offeredKinds(ctx, day)
  const fields = await offeredFields(ctx, day)
  const options = [
    ...offered.map(({ code, label, hint }) => ({
      value: code,
      label: label.charAt(0).toUpperCase() + label.slice(1),
      hint,
    })),
    unclear,
  ]
  const proposed = proposedKind(answers.finder ?? '')
  return (
    <>
      <FormProgress step={2} total={steps.length} />
      <Form action="/gui/loai/luu" state={state}>
        <Choice
          state={state}
          name="kind"
          label="Việc này thuộc loại nào?"
          hint={
            proposed
              ? 'Theo các câu trả lời, đây là loại phù hợp nhất. Ông/bà có thể đổi.'
              : 'Chọn một loại. Chưa chắc thì chọn “Chưa rõ”.'
          }
          asTitle
          options={options}
          defaultValue={answers.kind ?? proposed}
        />
        {proposed && (
          <Notice title="Vì sao chọn sẵn loại này">
            <p>
              {proposed === 'unclassified'
                ? 'Chưa đủ rõ để chọn loại. Đơn ghi “chưa phân loại”; cán bộ phân loại rồi báo ông/bà loại việc và các bước tiếp.'
                : kindReasons[proposed as ShippedKind]}
            </p>
          </Notice>
        )}
        <SelectField
          state={state}
          name="field"
          label="Lĩnh vực"
          hint="Không rõ thì để trống, cán bộ chọn giúp."
          empty="Chưa chọn"
          options={fields.map(({ code, label }) => ({ value: code, label }))}
          defaultValue={answers.field}
          optional
        />
        <SubmitButton>Tiếp: nơi xảy ra</SubmitButton>
      </Form>
      <p className="mt-6">
        Khiếu nại một quyết định, hoặc tố cáo vi phạm, cần đơn có chữ ký:{' '}
        <a href="/gui/loai/don-ky?loai=complaint" className="inline-flex min-h-11 items-center">
          chuẩn bị đơn khiếu nại
        </a>
        ,{' '}
        <a href="/gui/loai/don-ky?loai=denunciation" className="inline-flex min-h-11 items-center">
          đơn tố cáo
        </a>
        .
      </p>
      <p className="mt-3">
        <a href="/gui/loai/hoi/1" className="inline-flex min-h-11 items-center">
          {proposed ? 'Trả lời lại các câu hỏi' : 'Chưa chắc? Trả lời nhiều nhất ba câu hỏi'}
        </a>
      </p>
      <DraftNote until={draft && formatInstant(draft.expiresAt)} />
    </>
  )
}
