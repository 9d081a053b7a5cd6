import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { Choice } from '#components/form/choice.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { answerCodes, answers } from '#domain/supervision/critiques/words.ts'
import { critiquePage } from '#server/critique-page.ts'

export const metadata: Metadata = { title: 'Trả lời ý kiến phản biện' }

/** The office says what it does with one point. */
export default async function AnswerPointPage({
  params,
}: {
  params: Promise<{ id: string; point: string }>
}) {
  const { id, point } = await params
  const { file, state, action, back } = await critiquePage('office', id, `points/${point}`)
  const found = file.points.find((one) => one.id === point)
  if (file.row.state !== 'criticised' || !found) notFound()
  return (
    <ContactForm
      title={`Trả lời ý kiến phản biện ${found.no}`}
      lead={
        <>
          {found.place && <b>{found.place}. </b>}
          {found.body} <b>Đề nghị:</b> {found.proposal}
        </>
      }
      button="Lưu trả lời"
      version={found.answer?.version ?? 0}
      {...{ state, action, back }}
    >
      <Choice
        state={state}
        name="result"
        label="Trả lời"
        options={answerCodes.map((value) => ({ value, label: answers[value] }))}
        defaultValue={found.answer?.result}
      />
      <TextArea
        state={state}
        name="reason"
        label="Lý do, đã sửa thế nào"
        hint="Bắt buộc khi tiếp thu một phần hoặc chưa tiếp thu."
        rows={5}
        defaultValue={found.answer?.reason}
        optional
      />
    </ContactForm>
  )
}
