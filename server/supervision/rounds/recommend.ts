import { roundRecommendation } from '#db/schema/supervision-rounds.ts'
import { tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import type { Recommend } from '#domain/supervision/rounds/finding.ts'
import { refusalInState } from '#domain/supervision/rounds/plan.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { receivers } from '#server/contact-rounds/forward-opinion.ts'
import type { Ctx } from '#server/context.ts'
import { findRow, NotFound } from '#server/petitions/petition-row.ts'
import { registerWithin } from '#server/petitions/register-letter.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { recommendationLetter, repliedBy } from '../recommendation-letter.ts'
import { addStep, lockRound } from './round-row.ts'

/**
 * A recommendation becomes a petition of the office that it goes to: what is to be done, with which result and by which
 * day are said; the office names who does it and who answers for it, and cannot begin before. Its day is that of the law
 * for boards (Điều 40, 45 Luật Thực hiện dân chủ ở cơ sở), the rule of the place for the Front and councils.
 * @returns its number
 */
export function recommend(ctx: Ctx, id: string, { version, ...input }: Recommend): Promise<string> {
  return tx(ctx, async (db) => {
    const round = await lockRound(db, ctx, id)
    sameVersion(round, version)
    const refusal = refusalInState(round.state, ['drawn'])
    if (refusal) throw refusal
    if (!(await receivers(db, round, dayOf(ctx.at))).some((one) => one.id === input.toUnitId)) {
      const message = 'Cơ quan này không nhận kiến nghị của địa bàn. Chọn lại trong danh sách.'
      throw fieldRefusal('round.receiver', 'toUnitId', message)
    }
    const { name, dueOn } = await repliedBy(db, ctx, round)
    const { areaCode, theme } = round
    const { body, task, expectedResult } = input
    const intro = `Kiến nghị sau đợt giám sát “${theme}”.`
    const letter = recommendationLetter({ areaCode, intro, body, task, expectedResult })
    const { number } = await registerWithin(db, ctx, letter, ctx.at, {
      ...{ unitId: input.toUnitId, answerDueOn: dueOn, supervised: name },
    })
    const file = await findRow(db, number)
    if (!file) throw new NotFound()
    await db.insert(roundRecommendation).values({
      ...{ id: newId(), roundId: id, petitionId: file.id, toUnitId: input.toUnitId, task: input.task },
      ...{ expectedResult: input.expectedResult, replyDueOn: dueOn },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    await addStep(db, ctx, round, 'recommend', `Hồ sơ ${number}: ${input.task}`)
    return number
  })
}
