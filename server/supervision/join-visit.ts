import { eq } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { fieldVisit } from '#db/schema/supervision.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Answer } from '#domain/offline/answer.ts'
import { countedTime, refusalOfClock } from '#domain/offline/kept-time.ts'
import { comparedVisit, type JoinVisit } from '#domain/supervision/join-visit.ts'
import { formatDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { lockFollowUp } from './follow-up.ts'
import { recordVisitWithin } from './visits.ts'

/**
 * Takes in a visit that was written down in the village without network. The id was made there: sent twice, or after a
 * lost answer, it is one; corrected after it went in, both versions stand side by side. However late it comes, it says
 * its own day and when it was written; no limit runs from it.
 */
export function joinVisit(ctx: Ctx, input: JoinVisit): Promise<Answer> {
  return tx(ctx, async (db): Promise<Answer> => {
    const locked = await lockFollowUp(db, ctx, input.number)
    const there = await visitThere(db, input.id)
    const lines = there ? comparedVisit(input, there) : []
    // Of two versions of one visit the first stays, as everything that supervises stays.
    if (there && lines.length > 0 && !(input.choice === 'same' && input.other === input.id)) {
      return { state: 'differs', words: 'Chuyến này đã vào sổ với lời khác.', other: input.id, lines }
    }
    const refusal = refusalOfClock(input.tookPlaceAt, ctx.at)
    if (refusal) throw refusal
    const writtenAt = countedTime(input.tookPlaceAt, ctx.at).toISOString()
    await recordVisitWithin(db, ctx, locked, { ...input, writtenAt })
    const number = there?.number ?? input.number
    return {
      state: 'joined',
      words: `chuyến đi xem ${formatDay(there?.day ?? input.day)}, hồ sơ ${number}; gửi ảnh ở đó`,
      href: `/supervision/${number}/visits/${input.id}`,
    }
  })
}

async function visitThere(db: Tx, id: string) {
  const [found] = await db
    .select({ row: fieldVisit, number: petition.number })
    .from(fieldVisit)
    .innerJoin(petition, eq(petition.id, fieldVisit.petitionId))
    .where(eq(fieldVisit.id, id))
  return found && { ...found.row, number: found.number }
}
