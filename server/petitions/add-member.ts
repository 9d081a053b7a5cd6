import { petitionMember } from '#db/schema/work.ts'
import { tx } from '#db/tx.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { type AddMember, refusalToAddMember } from '#domain/petitions/members.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { membersOf } from '#server/petitions/members-of.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { handlersEverywhere } from '#server/petitions/staff-of.ts'

/** Names somebody who helps with the work or follows it. Who answers for it stays one person. */
export function addMember(ctx: Ctx, number: string, input: AddMember): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.assign', 'petition.draft')
    sameVersion(row, input.version)
    after(row.state, 'join')
    if (ctx.actor.kind !== 'person') throw new Error('only a person names helpers')
    const handlers = await handlersEverywhere(db, dayOf(ctx.at))
    const refusal = refusalToAddMember(input, {
      members: await membersOf(db, row.id),
      assigneeId: row.assigneeId,
      handlers,
      restricted: row.restricted,
    })
    if (refusal) throw refusal
    const { role, bodyName } = input
    await db.insert(petitionMember).values({
      ...{ id: newId(), petitionId: row.id, role, personId: input.personId || null, bodyName },
      ...{ addedBy: ctx.actor.personId, at: ctx.at },
    })
    const changed = await changeRow(db, row, {})
    // A body's name was typed: the history names only the kind.
    const title = handlers.find(({ id }) => id === input.personId)?.title ?? 'đơn vị không có tài khoản'
    await record(db, ctx, { type: 'petition.member-added', petition: changed, payload: { role, title } })
  })
}
