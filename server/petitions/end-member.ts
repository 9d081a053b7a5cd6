import { and, eq, isNull } from 'drizzle-orm'
import { petitionMember, subtask } from '#db/schema/work.ts'
import { tx } from '#db/tx.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { type EndMember, refusalToEndMember } from '#domain/petitions/members.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { membersOf } from '#server/petitions/members-of.ts'
import { changeRow, lockForDecision, NotFound } from '#server/petitions/petition-row.ts'

/** Somebody helps or follows no longer; the row stays with its days. */
export function endMember(ctx: Ctx, number: string, input: EndMember): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.assign', 'petition.draft')
    sameVersion(row, input.version)
    after(row.state, 'join')
    const member = (await membersOf(db, row.id)).find(({ id }) => id === input.memberId)
    if (!member) throw new NotFound()
    const theirs = member.personId
      ? await db
          .select({ id: subtask.id })
          .from(subtask)
          .where(
            and(
              eq(subtask.petitionId, row.id),
              eq(subtask.personId, member.personId),
              isNull(subtask.doneAt),
              isNull(subtask.waivedAt),
            ),
          )
      : []
    const refusal = refusalToEndMember(theirs.length)
    if (refusal) throw refusal
    await db.update(petitionMember).set({ endedAt: ctx.at }).where(eq(petitionMember.id, member.id))
    const changed = await changeRow(db, row, {})
    await record(db, ctx, {
      type: 'petition.member-ended',
      petition: changed,
      payload: { role: member.role, title: member.title },
    })
  })
}
