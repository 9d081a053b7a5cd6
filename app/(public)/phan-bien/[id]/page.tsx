import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DraftFacts } from '#components/supervision/critiques/draft-facts.tsx'
import { MyOpinions } from '#components/supervision/critiques/my-opinions.tsx'
import { PaperLinks } from '#components/supervision/critiques/paper-links.tsx'
import { PointList } from '#components/supervision/critiques/point-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { OPINIONS_EACH } from '#domain/supervision/critiques/point.ts'
import { critiqueStates } from '#domain/supervision/critiques/words.ts'
import { formatDay } from '#lib/dates.ts'
import { newToken } from '#lib/ids.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { askerHere } from '#server/dialogues/registering/asker.ts'
import { keptState } from '#server/kept-form.ts'
import { publicCritique } from '#server/supervision/critiques/find-critique.ts'

export const metadata: Metadata = { title: 'Phản biện dự thảo' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ da?: string }> }

/** One draft for everybody: what it is, a place to say something, and each point with the words of the office beside it. */
export default async function PublicDraftPage({ params, searchParams }: Props) {
  const { id } = await params
  const { da } = await searchParams
  const found = await publicCritique({ actor: { kind: 'public' }, at: new Date() }, id, await askerHere())
  if (!found) notFound()
  const { row, office, front, counts, isLate, points, paper, isOpen, mine } = found
  const page = `/phan-bien/${id}`
  const state = await keptState(page)
  const late = isLate ? ', đã quá hạn' : ''
  return (
    <CitizenShell {...(await citizenFrame())} current="/phan-bien" width="wide">
      <PageTitle
        title={row.title}
        lead={`${critiqueStates[row.state]}.${row.withdrawReason && ` Lý do: ${row.withdrawReason}`}`}
        back={{ href: '/phan-bien', label: 'Phản biện dự thảo' }}
      />
      <div className="space-y-8">
        {da === 'gui' && (
          <Notice tone="ok" role="status" title="Đã nhận ý kiến">
            <p>{front} xem từng ý kiến. Trang này cho biết kết quả, trên đúng máy này.</p>
          </Notice>
        )}
        <DraftFacts row={row} {...{ office, front, counts, isLate }} />
        {points.length > 0 && (
          <section className="space-y-3">
            <h2 className="text-xl">Ý kiến phản biện và trả lời của cơ quan</h2>
            {paper && <PaperLinks {...paper} />}
            <PointList
              points={points}
              unanswered={`Cơ quan chưa trả lời; hạn ${formatDay(row.replyDueOn ?? row.submitOn)}${late}.`}
              large
            />
          </section>
        )}
        {row.criticisedOn && points.length === 0 && (
          <p>
            Mặt trận đã gửi văn bản phản biện cho cơ quan soạn thảo. Ý kiến phản biện hiện ở đây khi Mặt trận
            công khai.
          </p>
        )}
        {mine.length > 0 && <MyOpinions opinions={mine} />}
        {isOpen && (
          <section>
            <h2 className="mb-3 text-xl">Góp ý cho dự thảo</h2>
            <Form action={`${page}/gui`} state={state}>
              <HiddenField name="token" value={newToken()} />
              <TextArea
                state={state}
                name="body"
                label="Ông/bà góp ý điều gì?"
                hint={`Từ 10 đến 1000 ký tự, nhiều nhất ${OPINIONS_EACH} ý kiến. Không hỏi tên; xin không ghi tên hay số điện thoại của ai.`}
                rows={5}
              />
              <SubmitButton>Gửi ý kiến</SubmitButton>
            </Form>
          </section>
        )}
      </div>
    </CitizenShell>
  )
}
