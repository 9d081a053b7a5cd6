import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MyQuestions, ShownQuestions } from '#components/dialogue/question-lists.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { newToken } from '#lib/ids.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { askerHere } from '#server/dialogues/registering/asker.ts'
import { publicQuestions } from '#server/dialogues/registering/questions.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Gửi câu hỏi trước hội nghị' }

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ da?: string; so?: string }> }

/** Questions before the day: what others ask and how many ask it, one's own and what became of them, and a new one. */
export default async function QuestionsPage({ params, searchParams }: Props) {
  const { number } = await params
  const { da, so } = await searchParams
  const found = await publicQuestions(
    { actor: { kind: 'public' }, at: new Date() },
    number,
    await askerHere(),
  )
  if (!found) notFound()
  const { row, shown, mine, questionsEach, isOpen } = found
  const page = `/doi-thoai/${number}/cau-hoi`
  const state = await keptState(page)
  const frame = await citizenFrame()
  const desk = frame.desk?.name ?? 'nơi tiếp công dân'
  return (
    <CitizenShell {...frame} current="/doi-thoai">
      <PageTitle
        title="Gửi câu hỏi trước hội nghị"
        lead={row.topic}
        back={{ href: `/doi-thoai/${number}`, label: 'Hội nghị đối thoại' }}
      />
      <div className="space-y-8">
        {da === 'gui' && (
          <Notice tone="ok" role="status" title="Đã nhận câu hỏi">
            <p>Câu hỏi hiện ở đây sau khi cơ quan tổ chức hoặc Mặt trận xem. Trang này cho biết kết quả.</p>
          </Notice>
        )}
        {da === 'gop' && (
          <Notice tone="ok" role="status" title="Đã tính thêm một người là ông/bà">
            <p>
              Câu này giống câu đang có {/^\d{1,6}$/.test(so ?? '') ? so : 'nhiều'} người đồng tình, kể cả
              ông/bà.
            </p>
          </Notice>
        )}
        <p>
          Mỗi người nhiều nhất {questionsEach} câu. Câu cùng ý được gộp và giữ số người đồng tình. Mặt trận
          tổng hợp, gửi cấp ủy, chính quyền trước hội nghị.
        </p>
        {mine.length > 0 && <MyQuestions questions={mine} desk={desk} />}
        {isOpen ? (
          <section>
            <h2 className="mb-3 text-xl">Câu hỏi mới</h2>
            <Form action={`${page}/gui`} state={state}>
              <HiddenField name="token" value={newToken()} />
              <TextArea
                state={state}
                name="question"
                label="Ông/bà muốn hỏi hoặc nêu việc gì?"
                hint="Từ 5 đến 500 ký tự. Ghi chức vụ hoặc nơi làm việc, không ghi tên hay số điện thoại của ai."
                rows={4}
              />
              <SubmitButton>Gửi câu hỏi</SubmitButton>
            </Form>
          </section>
        ) : (
          <Notice tone="info" title="Đã hết phần nhận câu hỏi gửi trước">
            <p>Ông/bà hỏi tại hội nghị, hoặc gửi phản ánh để có người trả lời và có hạn.</p>
          </Notice>
        )}
        <ShownQuestions questions={shown} page={page} isOpen={isOpen} />
      </div>
    </CitizenShell>
  )
}
