import { asc, desc, eq } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import { followUp, followUpNote } from '#db/schema/supervision.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { lotusWords, petals } from '#domain/petitions/clarity.ts'
import { refusalOfVerdict } from '#domain/supervision/verdict.ts'
import { formatDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { jointWith } from '#server/petitions/merged.ts'
import { findRow, placeOf } from '#server/petitions/petition-row.ts'
import { looseEvidence } from './give-verdict.ts'
import { lettersOf } from './letters.ts'
import { bodiesOf } from './monitored-row.ts'
import { type VerdictView, verdictsOf } from './verdicts-of.ts'
import { visitsOf } from './visits.ts'

/** What bodies that supervise said of a petition, for whoever sees it. */
export const findVerdicts = (ctx: Ctx, petitionId: string): Promise<VerdictView[]> =>
  tx(ctx, (db) => verdictsOf(db, petitionId))

export type SupervisedItem = NonNullable<Awaited<ReturnType<typeof findItem>>>

/** A petition as those who supervise see it, with what they may do; undefined where it is not seen. */
export function findItem(ctx: Ctx, number: string) {
  return tx(ctx, async (db) => {
    const row = await findRow(db, number)
    if (!row) return undefined
    const place = await placeOf(db, row)
    const reader = can(ctx.actor, 'petition.read', place)
    if (!reader && !can(ctx.actor, 'petition.watch', place)) return undefined
    const bodies = can(ctx.actor, 'petition.monitor', place) ? await bodiesOf(db, row.id) : []
    const [office] = await db
      .select({ name: unit.name })
      .from(unit)
      .where(eq(unit.id, row.handlingUnitId ?? row.unitId))
    const list = petals(row, formatDay)
    const refusal = refusalOfVerdict({ ...row, mainNumber: await jointWith(db, row) })
    return {
      ...{ row, place, reader, bodies, office: office?.name ?? '', petals: list, summary: lotusWords(list) },
      verdicts: await verdictsOf(db, row.id),
      letters: await lettersOf(db, row.id),
      visits: await visitsOf(db, row.id),
      followUps: await followUpsOf(db, row.id),
      notes: bodies.length > 0 ? await notesOf(db, row.id) : [],
      evidence: bodies.length > 0 ? await looseEvidence(db, ctx, row.id) : [],
      /** Why no verdict can be given now. */
      why: refusal?.message,
    }
  })
}

const followUpsOf = (db: Tx, petitionId: string) =>
  db
    .select({ row: followUp, body: unit.name })
    .from(followUp)
    .innerJoin(unit, eq(unit.id, followUp.unitId))
    .where(eq(followUp.petitionId, petitionId))
    .orderBy(desc(followUp.id))

/** The policies show a body its own notes. */
const notesOf = (db: Tx, petitionId: string) =>
  db.select().from(followUpNote).where(eq(followUpNote.petitionId, petitionId)).orderBy(asc(followUpNote.id))
