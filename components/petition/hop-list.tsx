import { transferStates } from '#domain/petitions/words.ts'
import { dayOf, formatDay } from '#lib/dates.ts'

export type HopLine = {
  hop: number
  from: string
  to: string | null
  superior: string | null
  state: keyof typeof transferStates
  at: Date
  dueOn: string
  answeredAt: Date | null
  /** What was written with it: why it was offered, why declined, why decided so. */
  notes: string[]
}

/** The way of a petition through offices, the first hop first. */
export function HopList({ hops }: { hops: readonly HopLine[] }) {
  return (
    <ol className="space-y-4">
      {hops.map((hop) => (
        <li key={hop.hop} className="border-l-2 border-ke pl-4">
          <p className="text-[0.9em] text-than-nhat">
            Lần {hop.hop}, {formatDay(dayOf(hop.at))}
          </p>
          <p className="font-semibold wrap-anywhere">
            {hop.from} → {hop.to ?? hop.superior}
          </p>
          <p>{howItEnded(hop)}</p>
          {hop.notes.map((note) => (
            <p key={note} className="mt-1 whitespace-pre-line wrap-anywhere">
              {note}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}

function howItEnded({ state, superior, dueOn, answeredAt }: HopLine): string {
  if (!answeredAt) {
    return state === 'superior'
      ? `Chờ ${superior} quyết định nơi giải quyết, chậm nhất ${formatDay(dueOn)}.`
      : `Chờ nhận, chậm nhất ${formatDay(dueOn)}.`
  }
  const day = formatDay(dayOf(answeredAt))
  if (superior && state === 'taken') return `${superior} quyết định, ${day}.`
  const words = transferStates[state]
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${day}.`
}
