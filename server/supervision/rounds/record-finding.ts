import { and, eq } from 'drizzle-orm'
import { roundFinding, roundItem } from '#db/schema/supervision-rounds.ts'
import { tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { isNumber } from '#domain/petitions/number.ts'
import { type RecordFinding, refusalOfDay } from '#domain/supervision/rounds/finding.ts'
import { refusalInState } from '#domain/supervision/rounds/plan.ts'
import { findings } from '#domain/supervision/rounds/words.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { openOrLockFollowUp } from '../follow-up.ts'
import { giveVerdictWithin } from '../give-verdict.ts'
import { recordVisitWithin } from '../visits.ts'
import { refuseOutsider } from './members.ts'
import { addStep, lockRound } from './round-row.ts'

/**
 * What was found at one of the sample. The visit and the verdict stand in the file that the body keeps on the petition,
 * as if they had been written there: where the verdict contradicts the office, opinions differ from now on.
 */
export function recordFinding(ctx: Ctx, id: string, number: string, input: RecordFinding): Promise<void> {
  if (!isNumber(number)) throw new NotFound()
  return tx(ctx, async (db) => {
    const round = await lockRound(db, ctx, id)
    await refuseOutsider(db, ctx, round)
    const [item] = await db
      .select()
      .from(roundItem)
      .where(and(eq(roundItem.roundId, id), eq(roundItem.number, number), eq(roundItem.sampled, true)))
    if (!item) throw new NotFound()
    const refusal = refusalInState(round.state, ['drawn']) ?? refusalOfDay(input.day, round, dayOf(ctx.at))
    if (refusal) throw refusal
    const { result, seen, missing, day, place, present } = input
    let written: { visitId: string; verdictId: string } | undefined
    // What cannot be seen may have left the sight of the body, too.
    if (result !== 'unseen') {
      const file = { unitId: round.unitId, reason: `Đợt giám sát “${round.theme}”.` }
      const followed = await openOrLockFollowUp(db, ctx, number, file)
      sameVersion(followed.row, input.version)
      const visitId = newId()
      await recordVisitWithin(db, ctx, followed, { id: visitId, day, place, present, seen, position: '' })
      const verdict = { version: input.version, unitId: round.unitId, verdict: result, seen, missing }
      written = { visitId, verdictId: await giveVerdictWithin(db, ctx, number, verdict) }
    }
    await db.insert(roundFinding).values({
      ...{ id: newId(), roundId: id, petitionId: item.petitionId, result, seen, missing, day, ...written },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    await addStep(db, ctx, round, 'find', `Hồ sơ ${number}: ${findings[result].toLowerCase()}`)
  })
}
