import { PostButton } from '#components/form/post-button.tsx'
import {
  type Held,
  heldReasons,
  type QuestionState,
  questionStates,
} from '#domain/dialogues/registering/words.ts'

type Shown = { id: string; body: string; people: number; own: boolean; supports: boolean }
type Mine = { id: string; body: string; state: QuestionState; heldFor: Held | null; mainBody: string | null }

/** What this browser sent, each with what became of it and, where it is held, why and what to do. */
export function MyQuestions({ questions, desk }: { questions: Mine[]; desk: string }) {
  return (
    <section>
      <h2 className="mb-2 text-xl">Câu hỏi của ông/bà</h2>
      <ul className="divide-y divide-ke border-y border-ke">
        {questions.map((one) => (
          <li key={one.id} className="space-y-1 py-3">
            <p className="whitespace-pre-line wrap-anywhere">{one.body}</p>
            <p className="font-semibold">{questionStates[one.state]}</p>
            {one.heldFor && <p>{heldReasons[one.heldFor].replace('{desk}', desk)}</p>}
            {one.state === 'merged' && one.mainBody && (
              <p>Gộp vào câu cùng ý, ông/bà được tính ở đó: {one.mainBody}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is shown to everybody, most asked first, each to be supported once. */
export function ShownQuestions({
  questions,
  page,
  isOpen,
}: {
  questions: Shown[]
  page: string
  isOpen: boolean
}) {
  return (
    <section>
      <h2 className="mb-2 text-xl">Câu hỏi đang có</h2>
      {questions.length === 0 && <p>Chưa có câu nào hiện. Câu gửi đến được xem rồi mới hiện.</p>}
      <ol className="divide-y divide-ke border-y border-ke empty:border-0">
        {questions.map((one) => (
          <li key={one.id} className="space-y-2 py-3">
            <p className="whitespace-pre-line wrap-anywhere">{one.body}</p>
            <p className="text-base text-than-nhat">
              {one.people} người hỏi câu này{one.own ? ', có ông/bà' : ''}.
            </p>
            {isOpen && !one.own && (
              <PostButton
                action={one.supports ? `${page}/thoi` : `${page}/dong-tinh`}
                values={{ id: one.id }}
              >
                {one.supports ? 'Bỏ đồng tình' : `Tôi cũng muốn hỏi câu này (${one.people})`}
              </PostButton>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
