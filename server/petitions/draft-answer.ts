import { and, eq, isNull } from 'drizzle-orm'
import { answer } from '#db/schema/answers.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type DraftAnswer, refusalToDraft } from '#domain/petitions/answer.ts'
import { refusalOfDraft } from '#domain/petitions/answer-check.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { refusalToDraftUnmet } from '#domain/petitions/meeting.ts'
import { outcomes } from '#domain/petitions/words.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { kindOf } from '#server/petitions/clocks-of.ts'
import { endWriting, refuseIfHeld } from '#server/petitions/edit-lock.ts'
import { meetingsOf } from '#server/petitions/hold-meeting.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'
import { refuseGivingAway } from '#server/vault/refuse-giving-away.ts'

/** Writes the draft answer and lays it before the approver. */
export function draftAnswer(ctx: Ctx, number: string, input: DraftAnswer): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.draft')
    sameVersion(row, input.version)
    const state = after(row.state, 'draft-answer')
    const { actor, at } = ctx
    if (actor.kind !== 'person') throw new Error('only a person drafts')
    await refuseIfHeld(db, { actor, at }, row)
    const refusal = refusalToDraft(await kindOf(db, row), input, {
      today: dayOf(ctx.at),
      calendar: (await loadRules(db)).calendar,
    })
    const incomplete = refusal ?? refusalOfDraft(input)
    if (incomplete) throw incomplete
    const unmet = refusalToDraftUnmet(row.kind, await meetingsOf(db, row.id), input.differs === 'yes')
    if (unmet) throw unmet
    await refuseGivingAway(
      db,
      row,
      input.body,
      input.basis,
      input.nextStep,
      input.doneBy,
      input.doneWhat,
      input.doneWhen,
    )
    const { version: _seen, laterDueOn, differs: _ticked, ...parts } = input
    await db.insert(answer).values({
      ...{ id: newId(), petitionId: row.id, ...parts, draftedBy: actor.personId, draftedAt: ctx.at },
      laterDueOn: (outcomes[input.outcome].later && laterDueOn) || null,
    })
    await endWriting(db, { actor, at }, row.id)
    const changed = await changeRow(db, row, { state })
    await record(db, ctx, { type: 'petition.drafted', petition: changed, payload: {} })
  })
}

/** The draft that waits for approval or for being issued: at most one. */
export async function openDraft(db: Tx, petitionId: string): Promise<typeof answer.$inferSelect | undefined> {
  const [found] = await db
    .select()
    .from(answer)
    .where(and(eq(answer.petitionId, petitionId), isNull(answer.returnedAt), isNull(answer.issuedAt)))
  return found
}
