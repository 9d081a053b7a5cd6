import { tx } from '#db/tx.ts'
import { guidedBy, refusalToReturn } from '#domain/petitions/intake.ts'
import type { ReturnLetter } from '#domain/petitions/intake-forms.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { issueDoorPaper } from '#server/petitions/door-paper.ts'
import { endAtTheDoor } from '#server/petitions/intake-row.ts'

/** Returns a complaint that is not ours to the deputy, Front or newspaper that handed it over. */
export function returnLetter(ctx: Ctx, number: string, input: ReturnLetter): Promise<void> {
  return tx(ctx, async (db) => {
    const changed = await endAtTheDoor(db, ctx, {
      ...{ number, version: input.version, act: 'return-letter', rule: refusalToReturn },
      change: { intakeOutcome: 'RETURN' },
    })
    await issueDoorPaper(db, ctx, changed, 'return-letter', {
      forwarder: changed.forwardedBy ?? '',
      reason: input.reason,
      article: guidedBy,
      returned: 'Đơn và giấy tờ kèm theo (bản gốc)',
    })
    await record(db, ctx, {
      type: 'petition.returned',
      petition: changed,
      payload: { to: changed.forwardedBy ?? 'nơi chuyển đến' },
      note: input.reason,
    })
  })
}
