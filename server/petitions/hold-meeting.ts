import { eq } from 'drizzle-orm'
import { meeting } from '#db/schema/work.ts'
import { type Tx, tx } from '#db/tx.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { type HoldMeeting, refusalToMeet } from '#domain/petitions/meeting.ts'
import { Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { checkPaper } from '#server/petitions/paper-file.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'

/** Writes down the talk with the complainant: when they were invited, who held it, who came, its minutes. */
export function holdMeeting(ctx: Ctx, number: string, input: HoldMeeting): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.progress')
    sameVersion(row, input.version)
    const state = after(row.state, 'hold-meeting')
    if (ctx.actor.kind !== 'person') throw new Error('only a person writes it down')
    if (row.family !== 'complaint') {
      throw new Refusal(
        'meeting.family',
        'Gặp gỡ, đối thoại trước khi quyết định chỉ ghi cho khiếu nại. Việc khác ghi ở tiến độ.',
      )
    }
    const { limits } = await loadRules(db)
    const invite = limits.find(
      ({ key, validFrom, validTo }) =>
        key === 'kn.dialogue.invite' &&
        (!validFrom || validFrom <= input.invitedOn) &&
        (!validTo || input.invitedOn <= validTo),
    )
    const refusal = refusalToMeet(input, dayOf(row.acceptedAt ?? row.receivedAt), dayOf(ctx.at), invite)
    if (refusal) throw refusal
    await checkPaper(db, row.id, 'minutes', input.fileId)
    const { invitedOn, heldOn, heldBy, attendance, fileId, note } = input
    await db.insert(meeting).values({
      ...{ id: newId(), petitionId: row.id, invitedOn, heldOn, heldBy, attendance, fileId },
      inPerson: input.inPerson === 'yes',
      ...{ by: ctx.actor.personId, at: ctx.at },
    })
    const changed = await changeRow(db, row, { state })
    await record(db, ctx, {
      type: 'petition.meeting-held',
      petition: changed,
      payload: { heldOn, attendance },
      note: `Chủ trì: ${heldBy}.\n${note}`,
    })
  })
}

/** The talks that were held, for whoever drafts the answer. */
export const meetingsOf = (db: Tx, petitionId: string) =>
  db
    .select({ heldOn: meeting.heldOn, attendance: meeting.attendance })
    .from(meeting)
    .where(eq(meeting.petitionId, petitionId))
