import { eq, sql } from 'drizzle-orm'
import { conferenceUnit } from '#db/schema/conferences.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type HandInReport, refusalToHandIn } from '#domain/conferences/plan.ts'
import type { ConferenceKind } from '#domain/conferences/words.ts'
import type { DialogueState } from '#domain/dialogues/words.ts'
import { can, plainPlace } from '#domain/people/permissions.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { titleOf } from '#server/reception/desk.ts'

/** What an invited office reads of a conference that it may not read otherwise. */
export type Invitation = {
  id: string
  number: string
  kind: ConferenceKind
  topic: string
  subject: string
  office: string
  state: DialogueState
  day: Day
  fromTime: string
  toTime: string
  programme: string
  chairs: string
  sites: string
  unit: string
  asks: string
  dueOn: Day | null
  body: string
  sentAt: Date | null
  version: number
}

/** The invitations of the offices that the actor works for, the latest first; of one conference alone with its number. */
export const ownInvitations = (ctx: Ctx, number?: string): Promise<Invitation[]> =>
  tx(ctx, (db) => invitationsOf(db, number))

async function invitationsOf(db: Tx, number?: string): Promise<Invitation[]> {
  const rows = await db.execute<Omit<Invitation, 'sentAt'> & { sentAt: string | null }>(sql`
    select id, number, kind, topic, subject, office, state, day::text as day, from_time::text as "fromTime", to_time::text as "toTime",
      programme, chairs, sites, unit, asks, due_on::text as "dueOn", body, sent_at::text as "sentAt", version
    from acl.conference_invitations() where ${number ?? null}::text is null or number = ${number ?? null}::text`)
  return [...rows].map((row) => ({ ...row, sentAt: row.sentAt ? new Date(row.sentAt) : null }))
}

/** An invited office hands in the report that was asked of it, once. */
export function handInReport(ctx: Ctx, number: string, input: HandInReport): Promise<void> {
  return tx(ctx, async (db) => {
    const seen = (await invitationsOf(db, number)).find(({ id }) => id === input.id)
    if (!seen) throw new NotFound()
    // Two at once: one after the other, and the second finds it handed in.
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`report ${input.id}`}, 0))`)
    const [row] = await db.select().from(conferenceUnit).where(eq(conferenceUnit.id, input.id))
    if (!row) throw new NotFound()
    const place = { ...plainPlace, unitIds: [row.unitId], unitLineage: [], areaLineage: [], assigneeId: null }
    if (!can(ctx.actor, 'dialogue.answer', place) && !can(ctx.actor, 'dialogue.prepare', place)) {
      throw new Refusal('may.not', 'Báo cáo do người của đơn vị được mời gửi.')
    }
    const refusal = refusalToHandIn(row, seen.state)
    if (refusal) throw refusal
    sameVersion(row, input.version)
    await db
      .update(conferenceUnit)
      .set({
        ...{ body: input.body, sentAt: ctx.at, sentByTitle: await titleOf(db, ctx) },
        version: row.version + 1,
      })
      .where(eq(conferenceUnit.id, row.id))
    await record(db, ctx, {
      type: 'conference.reported',
      payload: { dialogueId: row.dialogueId, number, unitId: row.unitId },
    })
  })
}
