import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { FormProgress } from '#components/layout/form-progress.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { steps } from '#domain/petitions/filing.ts'
import { follow } from '#domain/petitions/kind-finder.ts'
import { finderIntro, questions } from '#domain/petitions/kind-finder-words.ts'
import { filingPage } from '#server/filing-session.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Chọn loại việc' }

/** One question of the kind finder; the number in the address says how many were answered before it. */
export default async function FinderPage({ params }: { params: Promise<{ cau: string }> }) {
  const { answers } = await filingPage('loai')
  const number = Number((await params).cau)
  const before = (answers.finder ?? '').slice(0, number - 1)
  const position = follow(before)
  if (!('asks' in position) || position.number !== number) redirect('/gui/loai/hoi/1')
  const page = `/gui/loai/hoi/${number}`
  const state = await keptState(page)
  const { title, hint, answers: offered } = questions[position.asks]
  return (
    <>
      <FormProgress step={2} total={steps.length} />
      {number === 1 && <PageTitle title="Tìm loại việc" lead={finderIntro} />}
      <Form action={`${page}/luu`} state={state}>
        <HiddenField name="before" value={before} />
        <Choice
          state={state}
          name="letter"
          label={title}
          hint={hint}
          asTitle={number > 1}
          options={Object.entries(offered).map(([value, words]) => ({ value, ...words }))}
          defaultValue={answers.finder?.at(number - 1)}
        />
        <SubmitButton>Tiếp</SubmitButton>
      </Form>
      <p className="mt-6 flex flex-wrap gap-x-6">
        {number > 1 && (
          <a href={`/gui/loai/hoi/${number - 1}`} className="inline-flex min-h-11 items-center">
            Quay lại câu trước
          </a>
        )}
        <a href="/gui/loai" className="inline-flex min-h-11 items-center">
          Đã biết loại việc: chọn ngay
        </a>
      </p>
    </>
  )
}
