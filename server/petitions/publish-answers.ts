import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { publication } from '#db/schema/following.ts'
import { petitionMasked } from '#db/schema/petition-words.ts'
import { petition } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import { type PublishAnswers, refusalToPublish, shownFrom } from '#domain/petitions/publication.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { checksumOf } from '#server/petitions/publish-petition.ts'
import { petitionsWithin } from '#server/scope.ts'

export type WaitingAnswer = { number: string; answeredAt: Date | null; answer: string }
/** So many are shown at once. */
const mostShown = 50

const bodyPassed = sql`${publication.bodySha256} = encode(sha256(convert_to(${petitionMasked.body}, 'UTF8')), 'hex')`
const answerPassed = sql`${publication.answerSha256} = encode(sha256(convert_to(${petitionMasked.answer}, 'UTF8')), 'hex')`

/** Covered answers to published petitions that nobody has passed yet, the oldest first. */
export function answersToPublish(ctx: Ctx): Promise<WaitingAnswer[]> {
  return tx(ctx, async (db) => {
    const rows = await db
      .select({ number: petition.number, answeredAt: petition.answeredAt, answer: petitionMasked.answer })
      .from(publication)
      .innerJoin(petition, eq(petition.id, publication.petitionId))
      .innerJoin(petitionMasked, eq(petitionMasked.petitionId, publication.petitionId))
      .where(
        and(
          isNull(publication.takenBackAt),
          isNotNull(petitionMasked.answer),
          eq(petition.consentPublic, true),
          bodyPassed,
          or(isNull(publication.answerSha256), sql`not ${answerPassed}`),
          petitionsWithin(ctx.actor, 'petition.triage'),
        ),
      )
      .orderBy(asc(petition.answeredAt), asc(petition.number))
      .limit(mostShown)
    return rows.map(({ answer, ...one }) => ({ ...one, answer: answer ?? '' }))
  })
}

/**
 * Passes several covered answers for everybody, all from the same minute.
 * @throws Refusal publish.minute, publish.kind, publish.state, publish.consent, publish.answer
 */
export function publishAnswers(ctx: Ctx, input: PublishAnswers): Promise<void> {
  return tx(ctx, async (db) => {
    const from = shownFrom(input, ctx.at)
    // One order for everybody, so that two lists with the same letters wait for each other and do not lock.
    for (const number of [...input.numbers].sort()) {
      const { row } = await lockForDecision(db, ctx, number, 'petition.triage')
      const refusal = refusalToPublish(row)
      if (refusal) throw refusal
      const [masked] = await db
        .select({ answer: petitionMasked.answer })
        .from(petitionMasked)
        .innerJoin(publication, eq(publication.petitionId, petitionMasked.petitionId))
        .where(and(eq(petitionMasked.petitionId, row.id), isNull(publication.takenBackAt), bodyPassed))
      if (!masked?.answer)
        throw fieldRefusal(
          'publish.answer',
          'files',
          `Hồ sơ ${number}: đơn chưa được duyệt công khai, hoặc chưa có câu trả lời. Mở hồ sơ để xem.`,
        )
      await db
        .update(publication)
        .set({ answerSha256: checksumOf(masked.answer), answerFrom: from })
        .where(eq(publication.petitionId, row.id))
      const changed = await changeRow(db, row, {})
      await record(db, ctx, {
        ...{ type: 'petition.answer-passed', petition: changed, payload: { from: from.toISOString() } },
      })
    }
  })
}
