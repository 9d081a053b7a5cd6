import { and, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/tx.ts'
import { type BoardList, reportedStates, workStates } from '#domain/supervision/board.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { SOON_WORKING_DAYS } from '#domain/time/lateness.ts'
import { addWorkingDays } from '#domain/time/working-days.ts'
import { addDays, type Day } from '#lib/dates.ts'
import type { Ask } from '#server/petitions/scan-reach.ts'
import type { Reach } from '#server/reach.ts'

const asked = ['dung-tien-do', 'sap-den-han', 'qua-han', 'da-tra-loi'] as const
/** Lists that the index of the area already lies in the order of. */
export type AskedList = (typeof asked)[number]
export const isAsked = (list: BoardList): list is AskedList => (asked as readonly BoardList[]).includes(list)

/** What a list asks for, on this day. */
export function askOfList(list: AskedList, reach: Reach, calendar: Calendar, today: Day): Ask {
  const soon = addWorkingDays(calendar, today, SOON_WORKING_DAYS)
  const whole: Ask = { ...reach, states: workStates, since: '-infinity', until: 'infinity' }
  switch (list) {
    case 'da-tra-loi':
      return { ...whole, states: reportedStates }
    case 'qua-han':
      return { ...whole, until: addDays(today, -1) }
    case 'sap-den-han':
      return { ...whole, since: today, until: soon }
    case 'dung-tien-do':
      return { ...whole, since: addDays(soon, 1) }
  }
}

/** Newest number first, from the small index of each: what differs, what was confirmed, what was recommended. */
export async function rareRows(
  db: Tx,
  list: Exclude<BoardList, AskedList>,
  { areas, joined }: Pick<Reach, 'areas' | 'joined'>,
  filters: SQL[],
  limit: number,
): Promise<string[]> {
  const within = sql`(select value from json_array_elements_text(${JSON.stringify(areas)}::json))`
  const given = sql`(select value::uuid from json_array_elements_text(${JSON.stringify(joined)}::json))`
  const from = {
    'con-y-kien': sql`petition.disputed_at is not null and petition.dispute_ended_at is null`,
    'da-xac-nhan': sql`petition.id in (select v.petition_id from verdict v where v.stand = 'agrees'
      and (v.area_code in ${within} or v.petition_id in ${given}))
      and (petition.disputed_at is null or petition.dispute_ended_at is not null)`,
    'kien-nghi': sql`petition.id in (select l.petition_id from supervision_letter l where l.kind = 'recommendation')`,
  }[list]
  const found = await db.execute<{ id: string }>(sql`
    select petition.id from petition
    where (petition.area_code in ${within} or petition.id in ${given}) and not petition.restricted and ${from} and ${and(...filters)}
    order by petition.number desc limit ${limit}`)
  return found.map(({ id }) => id)
}
