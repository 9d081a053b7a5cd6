import { type Letter, letters } from '#domain/supervision/words.ts'
import { type Day, dayOf, formatDay } from '#lib/dates.ts'

export type ShownLetter = {
  id: string
  kind: Letter
  number: string
  body: string
  at: Date
  replyDueOn: Day
  repliedAt: Date | null
}

/** Letters to the office, newest first: answered, awaited, or unanswered past their day. */
export function LetterList({
  number,
  letters: list,
  today,
}: {
  number: string
  letters: readonly ShownLetter[]
  today: Day
}) {
  return (
    <ul className="divide-y divide-ke">
      {list.map((one) => (
        <li key={one.id} className="py-2">
          <a href={`/supervision/${number}/letters/${one.id}`} className="inline-flex min-h-11 items-center">
            {letters[one.kind]} số {one.number}
          </a>
          <p>
            {one.body}, {formatDay(dayOf(one.at))}.
          </p>
          <Answer one={one} today={today} />
        </li>
      ))}
    </ul>
  )
}

function Answer({ one, today }: { one: ShownLetter; today: Day }) {
  if (one.repliedAt) return <p className="text-lua">Đã trả lời {formatDay(dayOf(one.repliedAt))}.</p>
  if (one.replyDueOn < today)
    return <p className="font-semibold text-son">Chưa trả lời, quá hạn {formatDay(one.replyDueOn)}.</p>
  return <p>Chờ trả lời, chậm nhất {formatDay(one.replyDueOn)}.</p>
}
