import { tx } from '#db/tx.ts'
import { refusalToFileAway } from '#domain/petitions/intake.ts'
import { type FileAway, filingGrounds } from '#domain/petitions/intake-forms.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { endAtTheDoor } from '#server/petitions/intake-row.ts'
import { loadRules } from '#server/places/rules.ts'

/**
 * Files a letter away that cannot be handled. It is kept a year; then the head decides on destroying it,
 * never a clock.
 */
export function fileAway(ctx: Ctx, number: string, input: FileAway): Promise<void> {
  return tx(ctx, async (db) => {
    const ground = filingGrounds[input.ground]
    const changed = await endAtTheDoor(db, ctx, {
      ...{ number, version: input.version, act: 'file-away', rule: refusalToFileAway },
      change: { intakeOutcome: 'FILE', refusalArticle: ground },
    })
    const { limits, calendar } = await loadRules(db)
    const keptUntil = computeDeadline(limitFor(limits, 'store.filed', dayOf(ctx.at)), ctx.at, calendar).due
    await record(db, ctx, {
      type: 'petition.filed-away',
      petition: changed,
      payload: { ground, keptUntil },
      note: input.reason,
    })
  })
}
