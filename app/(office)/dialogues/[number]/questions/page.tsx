import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ModeratedQuestionItem } from '#components/dialogue/moderated-question.tsx'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { PageTitle } from '#components/layout/page-title.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { questionStateCodes, questionStates } from '#domain/dialogues/registering/words.ts'
import { moderatedQuestions } from '#server/dialogues/registering/moderate-questions.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Câu hỏi gửi trước' }

/** Questions sent beforehand, looked through by the office that holds the dialogue and by the Front. */
export default async function ModeratePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { ctx } = await officeStaff()
  const found = await moderatedQuestions(ctx, number)
  if (!found) notFound()
  const { row, questions } = found
  const path = `/dialogues/${number}/questions`
  const state = await keptState(path)
  const mains = questions.filter((one) => one.state === 'shown' || one.state === 'new')
  return (
    <>
      <PageTitle
        title="Câu hỏi gửi trước"
        lead={`${row.topic}. Người gửi không ghi tên; câu giữ lại thì người gửi đọc được lý do.`}
        back={{ href: `/dialogues/${number}`, label: `Hội nghị ${number}` }}
      />
      <div className="max-w-[64rem] space-y-8">
        {['version', 'heldFor', 'main'].map((name) => (
          <span key={name} id={fieldId(name)} />
        ))}
        <ErrorSummary state={state} />
        {questions.length === 0 && (
          <EmptyState title="Chưa có câu hỏi nào">
            Bà con gửi câu hỏi ở trang của hội nghị, đến hết ngày trước ngày họp.
          </EmptyState>
        )}
        {questionStateCodes
          .filter((code) => questions.some((one) => one.state === code))
          .map((code) => (
            <section key={code}>
              <h2 className="mb-2 text-xl">
                {questionStates[code]} ({questions.filter((one) => one.state === code).length})
              </h2>
              <ol className="divide-y divide-ke border-y border-ke">
                {questions
                  .filter((one) => one.state === code)
                  .map((one) => (
                    <ModeratedQuestionItem key={one.id} question={one} mains={mains} path={path} />
                  ))}
              </ol>
            </section>
          ))}
      </div>
    </>
  )
}
