import { type Calendar, previousWorkingDay } from '#domain/time/calendar.ts'
import type { Day } from '#lib/dates.ts'
import { type ChairOffice, holidayWords } from './plan.ts'
import type { TroubleKind } from './troubles/words.ts'
import type { DialogueState } from './words.ts'

export type Trouble = { kind: TroubleKind; day: Day }

type Watched = { state: DialogueState; day: Day; concluded: boolean }

/**
 * What stands in the way of a dialogue this morning: before it, its day or who chairs; after it, a conclusion that
 * is due in two working days, or is not out in time.
 */
export function troublesToTell(
  it: Watched,
  today: Day,
  { calendar, chairs, due }: { calendar: Calendar; chairs: readonly ChairOffice[]; due: Day },
): Trouble[] {
  const { state, day } = it
  if (state === 'held') {
    if (it.concluded) return []
    if (today > due) return [{ kind: 'conclusion-late', day: due }]
    const soon = previousWorkingDay(calendar, previousWorkingDay(calendar, due))
    return today >= soon ? [{ kind: 'conclusion-soon', day: due }] : []
  }
  if (day < today) return []
  return [
    ...(holidayWords(calendar, day) ? [{ kind: 'day-off' as const, day }] : []),
    ...(chairs.some(({ validTo }) => validTo !== null && validTo < day)
      ? [{ kind: 'chair-ended' as const, day }]
      : []),
  ]
}
