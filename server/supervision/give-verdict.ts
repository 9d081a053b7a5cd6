import { and, eq, sql } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { verdict, verdictFile } from '#db/schema/supervision.ts'
import { type Tx, tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { type GiveVerdict, refusalOfVerdict, standOf } from '#domain/supervision/verdict.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { jointWith } from '#server/petitions/merged.ts'
import { findRow, NotFound } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { lockMonitored } from './monitored-row.ts'

/**
 * A body that supervises says what it saw of the work. Where that contradicts what the office reported, the database
 * makes “còn ý kiến khác nhau” of it with a day for the head; it stands until this body takes it back or says later
 * that the work is done. The office's own words stay as they are.
 */
export const giveVerdict = (ctx: Ctx, number: string, input: GiveVerdict): Promise<string> =>
  tx(ctx, (db) => giveVerdictWithin(db, ctx, number, input))

/** The same within the transaction of a finding of a round. */
export async function giveVerdictWithin(
  db: Tx,
  ctx: Ctx,
  number: string,
  input: GiveVerdict,
): Promise<string> {
  const { row, body } = await lockMonitored(db, ctx, number, input.unitId)
  sameVersion(row, input.version)
  const refusal = refusalOfVerdict({ ...row, mainNumber: await jointWith(db, row) })
  if (refusal) throw refusal
  const differs = standOf(input.verdict, row) === 'differs'
  const dueOn = differs ? await headAnswersBy(db, ctx) : null
  const id = newId()
  await db.insert(verdict).values({
    ...{ id, petitionId: row.id, unitId: body.id, verdict: input.verdict, seen: input.seen },
    ...{ missing: input.missing, replyDueOn: dueOn },
    ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
  })
  await fileWith(db, ctx, row.id, id)
  const changed = await findRow(db, number)
  if (!changed) throw new NotFound()
  await record(db, ctx, {
    type: differs ? 'petition.verdict-differs' : 'petition.verdict',
    petition: changed,
    payload: { unit: body.name, verdict: input.verdict, dueOn },
  })
  return id
}

/** The day by which the head of the office answers, by its own rule. */
async function headAnswersBy(db: Tx, ctx: Ctx): Promise<string> {
  const rules = await loadRules(db)
  return computeDeadline(limitFor(rules.limits, 'dispute.head-reply', dayOf(ctx.at)), ctx.at, rules.calendar)
    .due
}

/** What this person sent before and nothing stands on yet goes with this verdict. */
async function fileWith(db: Tx, ctx: Ctx, petitionId: string, verdictId: string): Promise<void> {
  for (const { id: fileId } of await looseEvidence(db, ctx, petitionId)) {
    await db.insert(verdictFile).values({ fileId, verdictId, petitionId })
  }
}

/** Files of this person on which neither a verdict nor a visit stands. */
export const looseEvidence = (db: Tx, ctx: Ctx, petitionId: string) =>
  db
    .select({ id: file.id, name: file.name })
    .from(file)
    .where(
      and(
        ...[eq(file.petitionId, petitionId), eq(file.kind, 'monitor'), eq(file.uploadedBy, personOf(ctx))],
        sql`not exists (select 1 from verdict_file v where v.file_id = ${file.id})`,
        sql`not exists (select 1 from visit_file v where v.file_id = ${file.id})`,
      ),
    )
    .orderBy(file.at, file.id)
