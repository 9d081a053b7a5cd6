import { eq } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import type { RegisterLetter } from '#domain/petitions/registration.ts'
import { replyRule } from '#domain/supervision/follow-up.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { spokenLetter } from '#server/petitions/spoken-letter.ts'
import { loadRules } from '#server/places/rules.ts'

/**
 * By which day a recommendation of this body is answered: that of the law for boards (Điều 40, 45 Luật Thực hiện dân chủ
 * ở cơ sở), the rule of the place for the Front and councils.
 */
export async function repliedBy(
  db: Tx,
  ctx: Ctx,
  { unitId }: { unitId: string },
): Promise<{ name: string; dueOn: Day }> {
  const [body] = await db.select({ name: unit.name, kind: unit.kind }).from(unit).where(eq(unit.id, unitId))
  if (!body) throw new NotFound()
  const rules = await loadRules(db)
  const limit = limitFor(rules.limits, replyRule(body), dayOf(ctx.at))
  return { name: body.name, dueOn: computeDeadline(limit, ctx.at, rules.calendar).due }
}

/** As a sentence: with a full stop, and not with two. */
const ended = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`)

/** What was found and what is asked: the office reads both in one letter. */
export function recommendationLetter(it: {
  areaCode: string
  /** Where it comes from, a whole sentence. */
  intro: string
  body: string
  task: string
  expectedResult: string
}): RegisterLetter {
  const asked = [
    it.intro,
    it.body,
    '',
    `Đề nghị: ${ended(it.task)}`,
    `Kết quả phải đạt: ${ended(it.expectedResult)}`,
  ]
  return spokenLetter({
    ...{ source: 'supervision', areaCode: it.areaCode, place: '', name: '' },
    body: asked.join('\n'),
  })
}
