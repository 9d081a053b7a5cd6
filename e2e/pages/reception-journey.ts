import { addDays, type Day, dayOf } from '#lib/dates.ts'
import type { Visitor } from './visitor.ts'

/** So many days from today; the office moves what is off. */
export const inDays = (days: number): Day => addDays(dayOf(new Date()), days)

/** A sitting of the chair in some weeks, with three slots. @returns its id */
export async function sittingToCome(chair: Visitor): Promise<string> {
  const sitting = {
    ...{ kind: 'periodic', leader: 'head', mode: 'in-person', day: inDays(30), place: 'Phòng tiếp công dân' },
    ...{ fromTime: '14:00', toTime: '16:30', capacity: '3' },
  }
  const path = await chair.submit('/reception/schedule/new', sitting, '/new/submit')
  return path.split('/').at(-1) ?? ''
}
