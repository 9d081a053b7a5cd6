import { type RemarkAnswer, remarkAnswers } from '#domain/dialogues/minutes/words.ts'

type Mine = {
  id: string
  body: string
  turn_no: number | null
  held_for: string | null
  answer: RemarkAnswer
  reason: string
}

/** What was said of the draft with this code, each with its answer. */
export function MyRemarks({ remarks }: { remarks: readonly Mine[] }) {
  return (
    <section>
      <h2 className="mb-2 text-xl">Góp ý của ông/bà</h2>
      <ul className="divide-y divide-ke border-y border-ke">
        {remarks.map((one) => (
          <li key={one.id} className="space-y-1 py-3">
            <p className="whitespace-pre-line wrap-anywhere">
              {one.turn_no !== null && `Về ý kiến ${one.turn_no}: `}
              {one.body}
            </p>
            <p className="font-semibold">
              {remarkAnswers[one.answer]}
              {one.reason && `: ${one.reason}`}
            </p>
            {one.held_for && <p>Góp ý này chỉ cơ quan lập biên bản đọc.</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
