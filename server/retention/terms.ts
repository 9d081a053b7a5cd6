import { asc, desc } from 'drizzle-orm'
import { retentionTerm } from '#db/schema/retention.ts'
import { tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { SetTerm } from '#domain/retention/set-term.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

/** All terms, the newest of each first. */
export function listTerms(ctx: Ctx) {
  if (!can(ctx.actor, 'rules.manage')) throw new NotFound()
  return tx(ctx, (db) =>
    db.select().from(retentionTerm).orderBy(asc(retentionTerm.subject), desc(retentionTerm.validFrom)),
  )
}

/** A new term from a day on; those before it stay as they were. @throws Refusal term.past, term.taken */
export function setTerm(ctx: Ctx, input: SetTerm): Promise<void> {
  return tx(ctx, async (db) => {
    if (!can(ctx.actor, 'rules.manage')) throw new NotFound()
    if (input.validFrom < dayOf(ctx.at)) {
      const sentence = 'Thời hạn mới dùng từ hôm nay trở đi. Chọn lại ngày.'
      throw new Refusal('term.past', sentence, { validFrom: sentence })
    }
    const added = await db.insert(retentionTerm).values(input).onConflictDoNothing().returning()
    if (added.length === 0) {
      const sentence = 'Ngày này đã có thời hạn cho loại đó. Chọn ngày khác.'
      throw new Refusal('term.taken', sentence, { validFrom: sentence })
    }
    const { subject, validFrom, years } = input
    await record(db, ctx, { type: 'retention.term-set', payload: { subject, validFrom, years } })
  })
}
