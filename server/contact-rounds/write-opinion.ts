import { eq } from 'drizzle-orm'
import { contactOpinion, contactSpeaker } from '#db/schema/contact-rounds.ts'
import { type Tx, tx } from '#db/tx.ts'
import { refusalOfMeeting } from '#domain/contacts/meeting.ts'
import { refusalToRewrite, type WriteOpinion } from '#domain/contacts/opinion.ts'
import { refusalInState } from '#domain/contacts/round.ts'
import { Refusal } from '#domain/refusal.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import {
  lockRound,
  type MeetingRow,
  meetingOf,
  type OpinionRow,
  opinionOf,
  type RoundRow,
} from './contact-row.ts'
import { refuseElsewhere } from './meetings.ts'

/** Writes down what a voter said at a meeting, and the answer where one was given there. @returns its id */
export function writeOpinion(
  ctx: Ctx,
  roundId: string,
  meetingId: string,
  input: WriteOpinion,
): Promise<string> {
  return tx(ctx, async (db) => {
    const round = await lockRound(db, ctx, roundId)
    const meeting = await meetingOf(db, round, meetingId)
    const refusal = refusalInState(round.state, ['announced']) ?? refusalBeforeMeeting(meeting, ctx)
    if (refusal) throw refusal
    await refuseElsewhere(db, round, input.areaCode)
    const id = newId()
    const [row] = await db
      .insert(contactOpinion)
      .values({
        ...{ id, matterId: id, roundId, meetingId, ...wordsOf(input), changedAt: ctx.at },
        ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
      })
      .returning()
    if (!row) throw new Error('an opinion is not seen by who writes it')
    await nameSpeaker(db, row, input)
    await recordOpinion(db, ctx, round, row, input.answer ? 'answer' : 'write')
    return id
  })
}

/** Puts it right, or adds or takes back the answer, until it is forwarded or reported. */
export function changeOpinion(
  ctx: Ctx,
  roundId: string,
  id: string,
  { version, ...input }: WriteOpinion & { version: number },
): Promise<void> {
  return tx(ctx, async (db) => {
    const round = await lockRound(db, ctx, roundId)
    const row = await opinionOf(db, round, id, version)
    const refusal = refusalInState(round.state, ['announced', 'closed']) ?? refusalToRewrite(row)
    if (refusal) throw refusal
    await refuseElsewhere(db, round, input.areaCode)
    await setOpinion(db, ctx, row, wordsOf(input))
    await nameSpeaker(db, row, input)
    await recordOpinion(db, ctx, round, row, input.answer ? 'answer' : 'write')
  })
}

function refusalBeforeMeeting({ state, day }: MeetingRow, ctx: Ctx): Refusal | undefined {
  if (state === 'cancelled') return refusalOfMeeting(state)
  if (day <= dayOf(ctx.at)) return undefined
  return new Refusal('contact.tooEarly', `Buổi tiếp xúc họp ngày ${formatDay(day)}, chưa tới ngày.`)
}

const wordsOf = ({ areaCode, field, competence, body, answer, answeredByTitle }: WriteOpinion) => ({
  ...{ areaCode, field, competence, body, answer, answeredByTitle },
  outcome: answer ? ('answered' as const) : null,
})

/** Keeps the name that the voter agreed to give, changes it or takes it out. */
async function nameSpeaker(db: Tx, { id, roundId }: OpinionRow, { name }: WriteOpinion): Promise<void> {
  if (!name) {
    await db.delete(contactSpeaker).where(eq(contactSpeaker.opinionId, id))
    return
  }
  await db
    .insert(contactSpeaker)
    .values({ opinionId: id, roundId, name })
    .onConflictDoUpdate({ target: contactSpeaker.opinionId, set: { name } })
}

/** For the council's office alone: nobody else gets the row. */
export async function speakerOf(db: Tx, id: string): Promise<string> {
  const [found] = await db
    .select({ name: contactSpeaker.name })
    .from(contactSpeaker)
    .where(eq(contactSpeaker.opinionId, id))
  return found?.name ?? ''
}

export async function setOpinion(
  db: Tx,
  ctx: Ctx,
  row: OpinionRow,
  change: Partial<typeof contactOpinion.$inferInsert>,
): Promise<void> {
  await db
    .update(contactOpinion)
    .set({ ...change, changedAt: ctx.at, version: row.version + 1 })
    .where(eq(contactOpinion.id, row.id))
}

export async function recordOpinion(
  db: Tx,
  ctx: Ctx,
  round: RoundRow,
  { id: opinionId, position: no }: OpinionRow,
  what: 'write' | 'answer' | 'forward' | 'link' | 'unlink',
): Promise<void> {
  await record(db, ctx, { type: 'contact.opinion', payload: { roundId: round.id, opinionId, no, what } })
}
