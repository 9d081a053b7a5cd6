import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import { staffChannels } from '#domain/notices/means.ts'
import { isWorkingDay } from '#domain/time/calendar.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { means } from '#server/notices/audience.ts'
import { insertNotices } from '#server/notices/write-rows.ts'
import { loadRules } from '#server/places/rules.ts'

type Late = {
  petition_id: string
  unit_id: string
  number: string
  due_on: Day
  person_id: string
  mailable: boolean
}

/** Letters whose day is over without an answer are told once, to the office and to who asked. Runs in 'watch-limits'. */
export function tellLateLetters(ctx: Ctx): Promise<number> {
  return tx(ctx, async (db) => {
    if (!isWorkingDay((await loadRules(db)).calendar, dayOf(ctx.at))) return 0
    const late = [
      ...(await db.execute<Late>(
        sql`select petition_id, unit_id, number, due_on::text as due_on, person_id, mailable from acl.late_letters()`,
      )),
    ]
    for (const one of late) {
      await insertNotices(db, ctx, {
        petition: { id: one.petition_id, unitId: one.unit_id },
        eventId: null,
        values: { number: one.number, due: one.due_on },
        addressed: staffChannels(one.mailable, means()).map((channel) => ({
          ...{ key: 'supervision.late' as const, personId: one.person_id, channel },
        })),
      })
    }
    return late.length
  })
}
