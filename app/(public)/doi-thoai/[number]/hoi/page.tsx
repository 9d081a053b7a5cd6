import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { FollowHall } from '#components/hall/follow-hall.tsx'
import { OthersQuestions, OwnQuestions } from '#components/hall/seat-questions.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatTime } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { seenFromSeat } from '#server/dialogues/hall/hall-questions.ts'
import { seatAt } from '#server/dialogues/hall/seat-cookie.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Hỏi tại hội nghị' }

type Address = { params: Promise<{ number: string }>; searchParams: Promise<{ giong?: string }> }

/** The page behind the code in the hall: ask, support what others ask, see the queue and what became of it. */
export default async function HallPage({ params, searchParams }: Address) {
  const { number } = await params
  const seat = await seatAt(number)
  const found = await seenFromSeat({ actor: { kind: 'public' }, at: new Date() }, number, seat)
  if (!found) notFound()
  const { hall, questions, queue, paused } = found
  const path = `/doi-thoai/${number}/hoi`
  const state = await keptState(path)
  const isOpen = hall.state === 'in_progress'
  const own = questions.filter(({ mine }) => mine)
  const waiting = queue.filter(({ state }) => state === 'waiting')
  const speaking = queue.filter(({ state, seat: at }) => state === 'speaking' && at)
  return (
    <CitizenShell {...(await citizenFrame())} current="/doi-thoai">
      <PageTitle
        title={`Hỏi tại hội nghị: ${hall.topic}`}
        back={{ href: `/doi-thoai/${number}`, label: 'Hội nghị đối thoại' }}
      />
      {seat && <FollowHall at={`/api/halls/${number}/hoi`} />}
      <div className="space-y-8">
        {!seat && (
          <Notice title="Quét mã trong hội trường để hỏi">
            <p>
              Mã có trên màn hình hội trường hoặc trên ghế. Không có điện thoại thì ghi tên nói tại bàn thư
              ký.
            </p>
          </Notice>
        )}
        {seat && !isOpen && (
          <Notice title={hall.state === 'held' ? 'Đã hết phần nhận câu hỏi' : 'Hội nghị chưa khai mạc'}>
            {hall.state === 'held' && <p>Câu chưa đọc được trả lời bằng văn bản.</p>}
          </Notice>
        )}
        {paused && (
          <Notice role="status" title={`Tạm nghỉ đến ${formatTime(paused)}`}>
            <p>Vẫn gửi câu hỏi được trong lúc nghỉ.</p>
          </Notice>
        )}
        {(await searchParams).giong && (
          <Notice tone="ok" role="status" title="Câu này đã có người hỏi">
            <p>Đã tính thêm một người là ông/bà.</p>
          </Notice>
        )}
        {!isOpen && <ErrorSummary state={state} />}
        {seat && isOpen && (
          <>
            <p>
              {speaking.length > 0
                ? `Đang phát biểu: ${speaking.map(({ seat: at }) => `ghế ${at}`).join(', ')}. `
                : ''}
              {waiting.length === 0 ? 'Không còn ai chờ.' : `Đang chờ ${waiting.length} lượt.`}
            </p>
            <Form action={`${path}/gui`} state={state} label="Gửi câu hỏi">
              <HiddenField name="id" value={newId()} />
              <TextArea
                state={state}
                name="body"
                rows={4}
                maxLength={500}
                label={`${seat.seat ? `Ghế ${seat.seat}. ` : ''}Ông/bà muốn hỏi hoặc nêu việc gì?`}
                hint="Từ 5 đến 500 ký tự. Không ghi tên, số điện thoại của ai."
              />
              {!seat.seat && (
                <TextField
                  state={state}
                  name="seat"
                  label="Số ghế"
                  short
                  optional
                  defaultValue={seat.typed}
                />
              )}
              <TextField
                state={state}
                name="name"
                label="Họ tên, nếu muốn nêu khi đọc câu hỏi"
                hint="Để trống thì không nêu tên."
                optional
              />
              <SubmitButton>Gửi câu hỏi</SubmitButton>
            </Form>
          </>
        )}
        {own.length > 0 && (
          <section>
            <h2 className="mb-2 text-xl">Câu hỏi của ông/bà</h2>
            <OwnQuestions {...{ number, queue }} questions={own} />
          </section>
        )}
        {seat && (
          <section>
            <h2 className="mb-2 text-xl">Câu hỏi của người khác</h2>
            <OthersQuestions number={number} questions={questions.filter(({ mine }) => !mine)} />
          </section>
        )}
      </div>
    </CitizenShell>
  )
}
