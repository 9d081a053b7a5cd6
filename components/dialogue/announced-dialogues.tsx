import type { DialogueState, Service } from '#domain/dialogues/words.ts'
import { type Day, formatDay } from '#lib/dates.ts'
import { whenOf } from './words.ts'

export type Announced = {
  number: string
  topic: string
  office: string
  state: DialogueState
  day: Day | null
  fromTime: string | null
  toTime: string | null
  newDayBy: Day | null
  chairs: { title: string }[]
  sites: { place: string; seats: number; services: Service[] }[]
}

/** What people have to know first: whether it is held, and when. */
export function standingWords({
  state,
  newDayBy,
}: Pick<Announced, 'state' | 'newDayBy'>): string | undefined {
  if (state === 'cancelled') return 'Không tổ chức.'
  if (state === 'postponed' && newDayBy) return `Hoãn. Ngày mới báo chậm nhất ${formatDay(newDayBy)}.`
}

/** Announced dialogues as citizens read them. */
export function AnnouncedDialogues({ dialogues }: { dialogues: Announced[] }) {
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {dialogues.map((one) => (
        <li key={one.number} className="space-y-1 py-4">
          <a href={`/doi-thoai/${one.number}`} className="inline-flex min-h-11 items-center font-semibold">
            {one.topic}
          </a>
          <p>{standingWords(one) ?? `${whenOf(one)}.`}</p>
          <p>
            {one.sites.map(({ place }) => place).join('; ')}. Chủ trì:{' '}
            {one.chairs.map(({ title }) => title).join(', ')}.
          </p>
        </li>
      ))}
    </ul>
  )
}
