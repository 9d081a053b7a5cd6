import { and, eq, type SQL, sql } from 'drizzle-orm'
import { contactMeeting, contactOpinion, contactRound, contactStep } from '#db/schema/contact-rounds.ts'
import { areaLineage } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import type { ContactAct } from '#domain/contacts/words.ts'
import { can, type Permission, table } from '#domain/people/permissions.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { Refusal } from '#domain/refusal.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { placeOfOffice } from '#server/dialogues/dialogue-row.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'

export type RoundRow = typeof contactRound.$inferSelect
export type MeetingRow = typeof contactMeeting.$inferSelect
export type OpinionRow = typeof contactOpinion.$inferSelect
type ContactPermission = Extract<Permission, `contact.${string}`>

/** The rounds that the actor reads as staff: what the policies say once more. */
export function roundsWithin({ actor }: Ctx): SQL {
  if (actor.kind !== 'person') return sql`false`
  const within = actor.grants.flatMap((grant) => {
    const one = { kind: 'person' as const, personId: actor.personId, grants: [grant] }
    const parts: SQL[] = []
    // Deputies read their own council's rounds alone, whatever lies in its area.
    if (grant.areaCode && table[grant.role]['contact.read'] === 'area') {
      parts.push(
        sql`${contactRound.areaCode} in (select ${areaLineage.code} from ${areaLineage} where ${areaLineage.ancestorCode} = ${grant.areaCode})`,
      )
    }
    if (can(one, 'contact.read') || can(one, 'contact.write')) {
      parts.push(sql`${contactRound.unitId} = ${grant.unitId}`)
    }
    return parts
  })
  return within.length > 0 ? sql`(${sql.join(within, sql` or `)})` : sql`false`
}

/** May the actor do this for this council? */
export const mayAt = async (db: Tx, ctx: Ctx, unitId: string, permission: ContactPermission) =>
  can(ctx.actor, permission, await placeOfOffice(db, unitId))

/** The round where the actor reads it. @throws NotFound */
export async function seenRound(db: Tx, ctx: Ctx, id: string): Promise<RoundRow> {
  if (!isId(id)) throw new NotFound()
  const [row] = await db
    .select()
    .from(contactRound)
    .where(and(eq(contactRound.id, id), roundsWithin(ctx)))
  if (!row) throw new NotFound()
  return row
}

/** The round, locked for whoever writes in it: one at a time. @throws NotFound, Refusal */
export async function lockRound(db: Tx, ctx: Ctx, id: string): Promise<RoundRow> {
  const seen = await seenRound(db, ctx, id)
  if (!(await mayAt(db, ctx, seen.unitId, 'contact.write'))) {
    throw new Refusal(
      'may.not',
      'Việc này do Thường trực, văn phòng phục vụ Hội đồng nhân dân làm. Hỏi người phụ trách ở đó.',
    )
  }
  const [row] = await db.select().from(contactRound).where(eq(contactRound.id, id)).for('update')
  if (!row) throw new NotFound()
  return row
}

/** A meeting of it at the version that was seen. @throws NotFound, Refusal */
export async function meetingOf(db: Tx, round: RoundRow, id: string, version?: number): Promise<MeetingRow> {
  if (!isId(id)) throw new NotFound()
  const [row] = await db
    .select()
    .from(contactMeeting)
    .where(and(eq(contactMeeting.id, id), eq(contactMeeting.roundId, round.id)))
  if (!row) throw new NotFound()
  if (version !== undefined) sameVersion(row, version)
  return row
}

/** An opinion of it, the same way. @throws NotFound, Refusal */
export async function opinionOf(db: Tx, round: RoundRow, id: string, version?: number): Promise<OpinionRow> {
  if (!isId(id)) throw new NotFound()
  const [row] = await db
    .select()
    .from(contactOpinion)
    .where(and(eq(contactOpinion.id, id), eq(contactOpinion.roundId, round.id)))
  if (!row) throw new NotFound()
  if (version !== undefined) sameVersion(row, version)
  return row
}

export async function writeRound(
  db: Tx,
  ctx: Ctx,
  row: RoundRow,
  change: Partial<typeof contactRound.$inferInsert>,
): Promise<void> {
  await db
    .update(contactRound)
    .set({ ...change, changedAt: ctx.at, version: row.version + 1 })
    .where(eq(contactRound.id, row.id))
}

type Step = { act: ContactAct; meeting?: Pick<MeetingRow, 'id' | 'day'>; reason?: string; said?: string }

/** The line of the history, and the event. What is done once people were told, they read too. */
export async function addStep(db: Tx, ctx: Ctx, round: RoundRow, step: Step): Promise<void> {
  const byTitle = await titleOf(db, ctx)
  await db.insert(contactStep).values({
    ...{ id: newId(), roundId: round.id, meetingId: step.meeting?.id ?? null, act: step.act },
    ...{ reason: step.reason ?? '', said: step.said ?? '', shown: round.state !== 'planned' },
    ...{ by: personOf(ctx), byTitle, at: ctx.at },
  })
  const payload = { roundId: round.id, act: step.act, day: step.meeting?.day ?? null }
  await record(db, ctx, { type: 'contact.step', payload, title: byTitle })
}
