import { sql } from 'drizzle-orm'
import { type Tx, tx } from '#db/tx.ts'
import { resultDue } from '#domain/dialogues/conclusion.ts'
import { type ChairOffice, holidayWords, tracksOf } from '#domain/dialogues/plan.ts'
import type { TroubleKind } from '#domain/dialogues/troubles/words.ts'
import { type Trouble, troublesToTell } from '#domain/dialogues/troubles.ts'
import type { DialogueState, Track } from '#domain/dialogues/words.ts'
import { staffChannels } from '#domain/notices/means.ts'
import type { NoticeKey } from '#domain/notices.ts'
import { isWorkingDay } from '#domain/time/calendar.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { means } from '#server/notices/audience.ts'
import { insertNotices } from '#server/notices/write-rows.ts'
import { loadRules } from '#server/places/rules.ts'
import type { Listener } from './tell.ts'

type About = { id: string; unit_id: string; unit: string; day: Day; number?: string }
type Watched = About & { number: string; state: DialogueState; chairs: string; concluded: boolean }

const keys: Record<TroubleKind, NoticeKey> = {
  'day-off': 'dialogue.dayOff',
  'chair-ended': 'dialogue.chairEnded',
  'conclusion-soon': 'dialogue.conclusionSoon',
  'conclusion-late': 'dialogue.conclusionLate',
  'sitting-off': 'sitting.dayOff',
}

/**
 * On the morning of a working day: days that became days off, offices that end before they chair, conclusions that
 * are due. Each is told once, to those who can act. Runs in 'watch-limits'.
 * @returns how many troubles were told
 */
export function tellTroubles(ctx: Ctx): Promise<number> {
  return tx(ctx, async (db) => {
    const rules = await loadRules(db)
    const today = dayOf(ctx.at)
    if (!isWorkingDay(rules.calendar, today)) return 0
    let told = 0
    for (const it of await db.execute<Watched>(
      sql`select id, number, unit_id, unit, day::text as day, state, chairs, concluded from acl.dialogues_to_watch()`,
    )) {
      const chairs: (ChairOffice & { track: Track })[] = JSON.parse(it.chairs)
      const { due } = resultDue(tracksOf(chairs), it.day, rules)
      for (const one of troublesToTell(it, today, { calendar: rules.calendar, chairs, due })) {
        told += await tell(db, ctx, it, one)
      }
    }
    for (const it of await db.execute<About>(
      sql`select id, unit_id, unit, day::text as day from acl.sittings_to_watch()`,
    )) {
      if (holidayWords(rules.calendar, it.day)) {
        told += await tell(db, ctx, it, { kind: 'sitting-off', day: it.day })
      }
    }
    return told
  })
}

async function tell(db: Tx, ctx: Ctx, it: About, { kind, day }: Trouble): Promise<0 | 1> {
  const people = [
    ...(await db.execute<Listener>(
      sql`select person_id, mailable from acl.tell_trouble(${kind}, ${it.id}::uuid, ${day}::date)`,
    )),
  ]
  if (people.length === 0) return 0
  await insertNotices(db, ctx, {
    petition: { id: null, unitId: it.unit_id },
    eventId: null,
    values: { number: it.number, unit: it.unit, date: it.day, due: day },
    addressed: people.flatMap(({ person_id: personId, mailable }) =>
      staffChannels(mailable, means()).map((channel) => ({ key: keys[kind], personId, channel })),
    ),
  })
  return 1
}
