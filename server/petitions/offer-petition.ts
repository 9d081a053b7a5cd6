import { eq } from 'drizzle-orm'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { transfer } from '#db/schema/transfers.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { refusalToMoveMain } from '#domain/petitions/merging.ts'
import { hopsDone, MOST_HOPS, type OfferPetition, refusalToOffer } from '#domain/petitions/offering.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { type Hop, hopsOf } from '#server/petitions/hops-of.ts'
import { countFollowing, refuseWhileJoint } from '#server/petitions/merged.ts'
import { commonSuperior, handOf, offerTargets, targetOf } from '#server/petitions/offer-targets.ts'
import {
  changeRow,
  NotFound,
  placeOf,
  refusalByRole,
  refuseWhileOffered,
} from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'

/**
 * Offers the petition to another office, which takes or declines it within a working day; until then
 * it stays where it is and its limits go on. After two answered hops it goes to the nearest government
 * above all that took part, whose head names the office.
 */
export function offerPetition(ctx: Ctx, number: string, input: OfferPetition): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockToOffer(db, ctx, number, input.version)
    after(row.state, 'offer')
    const today = dayOf(ctx.at)
    const hops = await hopsOf(db, row.id)
    const open = await offerTargets(db, row, today)
    const superior = await superiorOf(db, row, hops, today)
    const target = input.toUnitId ? await targetOf(db, input.toUnitId) : undefined
    const times = hopsDone(hops)
    const refusal = refusalToOffer(row, input, { today, hops: times, superior, target, open })
    if (refusal) throw refusal
    const asked = open.find(({ id }) => id === input.toUnitId)
    const third = times >= MOST_HOPS ? superior : undefined
    // What stays in the house is given by whoever has it in hand; what leaves it, by the house.
    const inHouse = asked ? asked.own : superior?.id === row.unitId
    const fromUnitId = inHouse ? handOf(row) : row.unitId
    const hop = (hops.at(-1)?.hop ?? 0) + 1
    const dueOn = await receiveBy(db, ctx.at)
    const state = third ? 'superior' : 'waiting'
    await db.insert(transfer).values({
      ...{ id: newId(), petitionId: row.id, hop, fromUnitId, state, dueOn, at: ctx.at },
      toUnitId: third ? null : input.toUnitId,
      superiorUnitId: third?.id ?? null,
      by: ctx.actor.kind === 'person' ? ctx.actor.personId : '',
    })
    const changed = await changeRow(db, row, { offeredUnitId: third?.id ?? input.toUnitId })
    const from = (await targetOf(db, fromUnitId))?.name ?? ''
    const common = { petition: changed, note: input.reason, due: dueOn }
    if (third) {
      const payload = { hop, from, superior: third.name, times, dueOn }
      await record(db, ctx, { ...common, type: 'petition.sent-to-superior', payload })
    } else {
      const payload = { hop, from, to: asked?.name ?? '', dueOn }
      await record(db, ctx, { ...common, type: 'petition.offered', payload })
    }
  })
}

/** As every decision is locked, but whoever was slower hears of that, and only then of the offer that waits. */
async function lockToOffer(db: Tx, ctx: Ctx, number: string, version: number): Promise<PetitionRow> {
  const [row] = await db.select().from(petition).where(eq(petition.number, number)).for('update')
  if (!row) throw new NotFound()
  const place = await placeOf(db, row)
  if (!can(ctx.actor, 'petition.transfer', place)) throw refusalByRole(ctx, place)
  sameVersion(row, version)
  await refuseWhileOffered(db, row)
  await refuseWhileJoint(db, row)
  const leads = await countFollowing(db, row.id)
  if (leads > 0) throw refusalToMoveMain(leads)
  return row
}

/** The nearest government above the giver and every office of the hops that were answered. */
export function superiorOf(db: Tx, row: PetitionRow, hops: readonly Hop[], today: Day) {
  const answered = hops.filter(({ state }) => state === 'taken' || state === 'declined')
  const offices = answered.flatMap(({ fromUnitId, toUnitId }) => [
    fromUnitId,
    ...(toUnitId ? [toUnitId] : []),
  ])
  return commonSuperior(db, [handOf(row), ...offices], today)
}

async function receiveBy(db: Tx, at: Date): Promise<Day> {
  const { limits, calendar } = await loadRules(db)
  return computeDeadline(limitFor(limits, 'transfer.receive', dayOf(at)), at, calendar).due
}
