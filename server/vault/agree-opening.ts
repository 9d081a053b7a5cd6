import { and, eq } from 'drizzle-orm'
import { identityAgreement, identityOpening } from '#db/schema/vault.ts'
import { tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { opensIdentity } from '#domain/petitions/decisions.ts'
import { type AgreeOpening, refusalToAgree } from '#domain/petitions/vault.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision, NotFound, refusalByRole } from '#server/petitions/petition-row.ts'
import { endOf, openMinutes } from './ask-opening.ts'
import { titleOf } from './openers.ts'

/** The second person agrees in their own name; from here both may read for a while, and nobody else. */
export function agreeOpening(ctx: Ctx<Person>, number: string, input: AgreeOpening): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, place } = await lockForDecision(db, ctx, number, 'identity.open')
    if (!opensIdentity(ctx.actor, place)) throw refusalByRole(ctx, place)
    const [asked] = await db
      .select()
      .from(identityOpening)
      .where(and(eq(identityOpening.id, input.openingId), eq(identityOpening.petitionId, row.id)))
    if (!asked) throw new NotFound()
    const refusal = refusalToAgree(asked, ctx.actor.personId, ctx.at)
    if (refusal) throw refusal
    const [before] = await db
      .select()
      .from(identityAgreement)
      .where(eq(identityAgreement.openingId, asked.id))
    if (before) {
      throw new Refusal('vault.agreed', 'Đề nghị này đã có người đồng ý. Cần đọc nữa thì lập đề nghị mới.')
    }
    const minutes = await openMinutes(db)
    await db.insert(identityAgreement).values({
      ...{ openingId: asked.id, askedBy: asked.askedBy, agreedBy: ctx.actor.personId },
      ...{ agreedTitle: await titleOf(db, ctx.actor), at: ctx.at, until: endOf(ctx, minutes) },
    })
    const changed = await changeRow(db, row, {})
    await record(db, ctx, { type: 'identity.opened', petition: changed, payload: { minutes } })
  })
}
