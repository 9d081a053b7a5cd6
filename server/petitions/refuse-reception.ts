import type { PetitionRow } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { factsOf, type IntakeFacts } from '#domain/petitions/intake.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { receptionGrounds, refusedByDecreeSince } from '#domain/petitions/reception-refusals.ts'
import {
  earlierAnswer,
  type RefuseReception,
  refusalToRefuseReception,
} from '#domain/petitions/refuse-reception.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { issueDoorPaper } from '#server/petitions/door-paper.ts'
import { earlierId, repeatOf } from '#server/petitions/intake-row.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'

/**
 * Refuses to receive somebody at a reception on a ground of the law, explained on the spot; where the law
 * wants it in writing, the notice is numbered with it and names what was answered before.
 */
export const refuseReception = (ctx: Ctx, number: string, input: RefuseReception): Promise<void> =>
  tx(ctx, (db) => refuseWithin(db, ctx, number, input))

/** The same within the transaction of the reception's own entry. */
export async function refuseWithin(db: Tx, ctx: Ctx, number: string, input: RefuseReception): Promise<void> {
  const { row } = await lockForDecision(db, ctx, number, 'petition.accept')
  sameVersion(row, input.version)
  const state = after(row.state, 'refuse-reception')
  const repeatOfId = input.repeatOf ? await earlierId(db, row, input.repeatOf) : row.repeatOfId
  const facts = factsOf({ ...row, repeatOf: await repeatOf(db, { repeatOfId }) })
  const refusal = refusalToRefuseReception(facts, input)
  if (refusal) throw refusal
  const { article, written } = receptionGrounds[input.ground]
  const noticeDueOn = written ? await dayOfNotice(db, ctx, facts) : null
  const changed = await changeRow(db, row, {
    ...{ state, repeatOfId, receptionGround: input.ground, refusalNoticeDueOn: noticeDueOn },
    refusalArticle: article,
    intakeOutcome: 'REFUSE_RECEPTION',
    firstAnsweredAt: row.firstAnsweredAt ?? ctx.at,
    closedAt: ctx.at,
  })
  if (written) await issueNotice(db, ctx, changed, facts, input)
  await record(db, ctx, {
    type: 'petition.reception-refused',
    petition: changed,
    payload: { ground: input.ground, noticeDueOn },
    note: [
      input.reason,
      input.law && `Căn cứ: ${input.law}`,
      written && `Lần trả lời trước: ${earlierAnswer(facts, input)}`,
    ]
      .filter(Boolean)
      .join('\n'),
  })
}

/** By when the written notice goes out; before the decree the law set no day for it. */
async function dayOfNotice(db: Tx, ctx: Ctx, { receivedOn }: IntakeFacts): Promise<Day | null> {
  if (receivedOn < refusedByDecreeSince) return null
  const { limits, calendar } = await loadRules(db)
  return computeDeadline(limitFor(limits, 'refuse.notice', dayOf(ctx.at)), ctx.at, calendar).due
}

const issueNotice = (db: Tx, ctx: Ctx, row: PetitionRow, facts: IntakeFacts, input: RefuseReception) =>
  issueDoorPaper(db, ctx, row, 'reception-refusal-notice', {
    refusalGround: receptionGrounds[input.ground].reason,
    article: receptionGrounds[input.ground].article,
    reason: input.reason,
    earlierAnswer: earlierAnswer(facts, input),
  })
