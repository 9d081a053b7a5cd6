import { eq } from 'drizzle-orm'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { transfer } from '#db/schema/transfers.ts'
import type { Tx } from '#db/tx.ts'
import { can, offeredPlace, type Place } from '#domain/people/permissions.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { openHop } from '#domain/petitions/offering.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { type Hop, hopsOf } from '#server/petitions/hops-of.ts'
import { NotFound, placeOf, refusalByRole } from '#server/petitions/petition-row.ts'

export type Offered = { row: PetitionRow; hop: Hop }

/**
 * Lock, then may, for everything that ends an offer. The version comes first: whoever was slower may
 * already have lost the place from which they may.
 * @param may who may answer it, from the place of the petition and the hop that waits
 * @throws NotFound, Refusal other.first, may.not, or transfer.over when nothing waits
 */
export async function lockOffer(
  db: Tx,
  ctx: Ctx,
  number: string,
  version: number,
  may: (place: Place, hop: Hop) => boolean,
): Promise<Offered> {
  const [row] = await db.select().from(petition).where(eq(petition.number, number)).for('update')
  if (!row) throw new NotFound()
  const place = await placeOf(db, row)
  if (!can(ctx.actor, 'petition.read', place)) throw new NotFound()
  sameVersion(row, version)
  const hop = row.offeredUnitId ? openHop(await hopsOf(db, row.id)) : undefined
  if (!hop) {
    throw new Refusal('transfer.over', 'Phiếu chuyển này không còn chờ. Xem lại hồ sơ trước khi làm tiếp.')
  }
  if (!may(place, hop)) throw refusalByRole(ctx, place)
  return { row, hop }
}

/** May this actor answer for the office that was asked? */
export const answersFor =
  (ctx: Ctx) =>
  (place: Place, hop: Hop): boolean =>
    hop.state === 'waiting' &&
    (can(ctx.actor, 'petition.accept', offeredPlace(place)) ||
      can(ctx.actor, 'petition.assign', offeredPlace(place)))

/** Adds to the hop how it ended, in the name of whoever acts. */
export async function answerHop(
  db: Tx,
  ctx: Ctx,
  hop: Hop,
  answer: { state: 'taken' | 'declined' | 'recalled'; toUnitId?: string },
): Promise<void> {
  const answeredBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  await db
    .update(transfer)
    .set({ ...answer, answeredAt: ctx.at, answeredBy })
    .where(eq(transfer.id, hop.id))
}
