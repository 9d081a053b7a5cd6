import {
  type Held,
  heldReasons,
  type OpinionState,
  opinionStates,
} from '#domain/supervision/critiques/words.ts'

type Mine = { id: string; body: string; state: OpinionState; heldFor: Held | null }

/** What this browser sent, each with what became of it and, where it is held, why and what to do. */
export function MyOpinions({ opinions }: { opinions: Mine[] }) {
  return (
    <section id="y-kien">
      <h2 className="mb-2 text-xl">Ý kiến của ông/bà</h2>
      <ul className="divide-y divide-ke border-y border-ke">
        {opinions.map(({ id, body, state, heldFor }) => (
          <li key={id} className="space-y-1 py-3">
            <p className="whitespace-pre-line wrap-anywhere">{body}</p>
            <p className="font-semibold">{opinionStates[state]}</p>
            {heldFor && <p>{heldReasons[heldFor]}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
