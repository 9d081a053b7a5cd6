import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PaperSheet } from '#components/petition/paper-sheet.tsx'
import { LetterList } from '#components/supervision/letter-list.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { can } from '#domain/people/permissions.ts'
import { letters } from '#domain/supervision/words.ts'
import { dayOf, formatInstant } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { findLetter } from '#server/supervision/letters.ts'
import { supervisedPage } from '#server/supervision-page.ts'

export const metadata: Metadata = { title: 'Văn bản giám sát' }

/** A letter with its answer beside it; whoever signs for the office answers here. */
export default async function LetterPage({ params }: { params: Promise<{ number: string; id: string }> }) {
  const { number, id } = await params
  const { staff, item } = await supervisedPage(number)
  const letter = item.letters.find((one) => one.id === id)
  const found = letter && (await findLetter(staff.ctx, id))
  if (!letter || !found) notFound()
  const page = `/supervision/${number}/letters/${id}`
  const answers =
    !letter.repliedAt &&
    can(staff.ctx.actor, 'petition.approve', { ...item.place, unitIds: [letter.toUnitId] })
  return (
    <>
      <PageTitle
        title={`${letters[letter.kind]} số ${letter.number}`}
        lead={item.row.task}
        back={{ href: `/supervision/${number}`, label: `Giám sát việc ${number}` }}
      />
      <div className="max-w-[64rem] space-y-6">
        <LetterList number={number} letters={[letter]} today={dayOf(staff.ctx.at)} />
        {letter.replies.map((reply) => (
          <Notice key={reply.id} title="Cơ quan trả lời">
            <p className="whitespace-pre-line">{reply.body}</p>
            <p className="text-than-nhat">
              {reply.byTitle}, {formatInstant(reply.at)}.
            </p>
          </Notice>
        ))}
        {answers && (
          <Form action={`${page}/submit`} state={await keptState(page)}>
            <TextArea
              state={await keptState(page)}
              name="body"
              label="Trả lời"
              hint="Đã làm gì, còn gì, ai làm, xong ngày nào. Câu trả lời đứng cạnh văn bản và giữ nguyên."
              rows={5}
            />
            <SubmitButton>Trả lời văn bản</SubmitButton>
          </Form>
        )}
        <ButtonRow>
          <ButtonLink href={`/api/supervision-letters/${id}?as=docx`}>Tải bản Word</ButtonLink>
          <ButtonLink href={`/api/supervision-letters/${id}?as=pdf`}>Tải bản PDF để in</ButtonLink>
        </ButtonRow>
        <PaperSheet paper={found.paper} label={`Văn bản số ${letter.number}`} />
      </div>
    </>
  )
}
