import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { FormProgress } from '#components/layout/form-progress.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DraftNote } from '#components/petition/draft-note.tsx'
import { QuestionField } from '#components/petition/question-field.tsx'
import { steps } from '#domain/petitions/filing.ts'
import { formatInstant } from '#lib/dates.ts'
import { furtherQuestions } from '#server/filing-kind.ts'
import { filingPage } from '#server/filing-session.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Hỏi thêm về việc này' }

/** What the chosen kind or field asks beyond the six pages: a part of the second. */
export default async function FurtherQuestionsPage() {
  const { answers, draft } = await filingPage('loai')
  const asked = answers.kind ? await furtherQuestions() : []
  if (asked.length === 0) redirect('/gui/loai')
  const state = await keptState('/gui/loai/cau-hoi')
  const about = [answers.kindLabel, answers.fieldLabel].filter(Boolean).join(', ')
  return (
    <>
      <FormProgress step={2} total={steps.length} />
      <PageTitle
        title="Xin cho biết thêm"
        lead={about && `Hỏi thêm cho: ${about}. Chỉ người giải quyết đọc phần này.`}
        back={{ href: '/gui/loai', label: 'Chọn lại loại việc' }}
      />
      <Form action="/gui/loai/cau-hoi/luu" state={state}>
        {asked.map((question) => (
          <QuestionField
            key={question.name}
            state={state}
            question={question}
            defaultValue={answers.extra?.[question.name]}
          />
        ))}
        <SubmitButton>Tiếp: nơi xảy ra</SubmitButton>
      </Form>
      <DraftNote until={draft && formatInstant(draft.expiresAt)} />
    </>
  )
}
