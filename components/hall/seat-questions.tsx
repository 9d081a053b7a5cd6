import { HiddenField } from '#components/form/hidden-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { resultWords, type SeatQuestion } from './question-words.ts'

type Queue = Parameters<typeof resultWords>[1]

/** One's own questions with what became of them. */
export function OwnQuestions({
  number,
  questions,
  queue,
}: {
  number: string
  questions: SeatQuestion[]
  queue: Queue
}) {
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {questions.map((one) => (
        <li key={one.id} className="space-y-1 py-3">
          <p className="wrap-anywhere">{one.body}</p>
          <p className="font-semibold">{resultWords(one, queue)}</p>
          {one.held_for === 'outside' && (
            <form method="post" action={`/doi-thoai/${number}/hoi/phan-anh`}>
              <HiddenField name="id" value={one.id} />
              <Button tone="plain">Gửi phản ánh</Button>
            </form>
          )}
          {one.state !== 'held' && one.supports > 1 && <p>{one.supports} người muốn hỏi câu này.</p>}
        </li>
      ))}
    </ul>
  )
}

/** What others want to ask: support instead of asking the same once more. */
export function OthersQuestions({ number, questions }: { number: string; questions: SeatQuestion[] }) {
  if (questions.length === 0)
    return <p>Chưa có câu hỏi nào hiện ở đây. Câu đã xem xét sẽ hiện để mọi người đồng tình.</p>
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {questions.map(({ id, body, supports, supported, outcome }) => (
        <li key={id} className="space-y-2 py-3">
          <p className="wrap-anywhere">{body}</p>
          {outcome ? (
            <p className="text-than-nhat">Đã nêu tại hội nghị. {supports} người muốn hỏi câu này.</p>
          ) : (
            <form method="post" action={`/doi-thoai/${number}/hoi/dong-tinh`}>
              <HiddenField name="id" value={id} />
              <HiddenField name="on" value={supported ? '' : 'yes'} />
              <Button tone="plain">
                {supported ? `Bỏ đồng tình (${supports})` : `Tôi cũng muốn hỏi câu này (${supports})`}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
