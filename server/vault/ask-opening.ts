import { identityOpening } from '#db/schema/vault.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { opensIdentity } from '#domain/petitions/decisions.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { type AskOpening, needSecond, vaultMinutes } from '#domain/petitions/vault.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision, NotFound, refusalByRole } from '#server/petitions/petition-row.ts'
import { loadRules, settingNumber } from '#server/places/rules.ts'
import { otherOpeners, titleOf } from './openers.ts'
import { refuseGivingAway } from './refuse-giving-away.ts'
import { sealedParts } from './sealed-rows.ts'
import { tellSecond } from './tell-second.ts'

/**
 * Asks to read who sent a denunciation. A second person has to agree; for urgent protection it stands open at
 * once for whoever asks, and the second is told in the same moment (Điều 9, 56 Luật Tố cáo). Reason and hour
 * stay for good.
 */
export function askOpening(ctx: Ctx<Person>, number: string, input: AskOpening): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, place } = await lockForDecision(db, ctx, number, 'identity.open')
    if (!opensIdentity(ctx.actor, place)) throw refusalByRole(ctx, place)
    sameVersion(row, input.version)
    if (!(await sealedParts(db, row.id))) throw new NotFound()
    const second = (await otherOpeners(db, row.id, ctx.actor)).find(({ id }) => id === input.secondId)
    if (!second) throw needSecond()
    await refuseGivingAway(db, row, input.reason)
    const urgent = input.urgent === 'yes'
    const minutes = await openMinutes(db)
    await db.insert(identityOpening).values({
      ...{ id: newId(), petitionId: row.id, reason: input.reason, urgent },
      ...{ askedBy: ctx.actor.personId, askedTitle: await titleOf(db, ctx.actor), askedAt: ctx.at },
      ...{ secondId: second.id, secondTitle: second.title },
      until: urgent ? endOf(ctx, minutes) : null,
    })
    const changed = await changeRow(db, row, {})
    await (urgent
      ? record(db, ctx, { type: 'identity.opened-urgently', petition: changed, payload: { minutes } })
      : record(db, ctx, { type: 'identity.asked', petition: changed, payload: {} }))
    await tellSecond(db, ctx, changed, second, urgent ? 'staff.identityOpened' : 'staff.identityAsked')
  })
}

/** For how long an opened identity may be read here. */
export async function openMinutes(db: Tx): Promise<number> {
  const rules = await loadRules(db)
  return rules.settings.has('vault.minutes') ? settingNumber(rules, 'vault.minutes') : vaultMinutes
}

export const endOf = ({ at }: Ctx, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)
