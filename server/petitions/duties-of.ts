import { and, asc, eq, sql } from 'drizzle-orm'
import { event } from '#db/schema/events.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { events } from '#domain/events.ts'
import type { DutyMark } from '#domain/petitions/duties.ts'
import { type Duty, dutiesByLaw } from '#domain/petitions/duties-by-law.ts'
import { kindWord } from '#domain/petitions/words.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import type { Rules } from '#server/places/rules.ts'

/** What the office owes by law after its decisions on this petition, and what of it was marked. */
export async function dutiesOf(
  db: Tx,
  ctx: Ctx,
  row: PetitionRow,
  office: { name: string; remote: boolean },
  rules: Rules,
): Promise<Duty[]> {
  if (row.family === 'opinion' && !row.refusalNoticeDueOn) return []
  const facts = {
    ...row,
    remote: office.remote,
    urgedAt: await urgedAt(db, row),
    complainedAgain: await isComplainedAgain(db, row),
    marks: await marksOf(db, row),
    today: dayOf(ctx.at),
  }
  return dutiesByLaw(facts, rules, { unit: office.name, kind: kindWord(row) })
}

async function marksOf(db: Tx, row: PetitionRow): Promise<DutyMark[]> {
  const rows = await db
    .select({ payload: event.payload })
    .from(event)
    .where(and(eq(event.petitionId, row.id), eq(event.type, 'petition.duty-marked')))
    .orderBy(asc(event.seq))
  return rows.map(({ payload }) => events['petition.duty-marked'].payload.parse(payload))
}

async function urgedAt(db: Tx, row: PetitionRow): Promise<Date | undefined> {
  const [found] = await db
    .select({ at: event.at })
    .from(event)
    .where(and(eq(event.petitionId, row.id), eq(event.type, 'petition.urged')))
    .orderBy(asc(event.seq))
    .limit(1)
  return found?.at
}

/** Wherever the second complaint is: the office above has it, and this reader may not see it. */
async function isComplainedAgain(db: Tx, row: PetitionRow): Promise<boolean> {
  const [found] = await db.execute<{ again: boolean }>(sql`select acl.complained_again(${row.id}) as again`)
  return found?.again ?? false
}
