import type { HallChoices, ShownTurn } from './turn-type.ts'
import { outcomeOf, whoWords } from './turn-words.ts'

/** What was said so far, the latest first, each leading to its own page. */
export function SaidList({
  number,
  turns,
  choices,
}: {
  number: string
  turns: ShownTurn[]
  choices: HallChoices
}) {
  if (turns.length === 0) return <p>Chưa có ý kiến nào. Mỗi lượt nói xong hiện ở đây cùng kết quả.</p>
  const latest = [...turns].sort((one, other) => other.position - one.position)
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {latest.map((turn) => (
        <li key={turn.id} className="py-2">
          <a
            href={`/dialogues/${number}/live/${turn.id}`}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            Ý kiến {turn.position}: {whoWords(turn, choices.areas)}
          </a>
          <p className="line-clamp-2 wrap-anywhere">{turn.body}</p>
          <p className="text-than-nhat">Kết quả: {outcomeOf(turn)}.</p>
        </li>
      ))}
    </ul>
  )
}
