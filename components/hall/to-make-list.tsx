import type { KeptTurn } from '#domain/dialogues/hall/words.ts'
import { outcomes } from '#domain/dialogues/hall/words.ts'
import type { HallChoices, ShownTurn } from './turn-type.ts'
import { whoWords } from './turn-words.ts'

/** What was promised while there was no network: each leads to its five points, filled in, to be made in one act. */
export function ToMakeList({
  number,
  toMake,
  choices,
}: {
  number: string
  toMake: (ShownTurn & { wish: KeptTurn })[]
  choices: HallChoices
}) {
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {toMake.map(({ wish, ...turn }) => (
        <li key={turn.id} className="py-2">
          <a
            href={`/dialogues/${number}/live/${turn.id}/settle?outcome=${wish.outcome}`}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            Ý kiến {turn.position}: {whoWords(turn, choices.areas)}
          </a>
          <p className="wrap-anywhere">
            {wish.outcome && outcomes[wish.outcome]}: {wish.task || turn.body}
          </p>
        </li>
      ))}
    </ul>
  )
}
