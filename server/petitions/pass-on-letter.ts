import { tx } from '#db/tx.ts'
import { passedOnBy, refusalToPassOn } from '#domain/petitions/intake.ts'
import type { PassOnLetter } from '#domain/petitions/intake-forms.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { issueDoorPaper } from '#server/petitions/door-paper.ts'
import { endAtTheDoor } from '#server/petitions/intake-row.ts'

/** Passes the letter on to the competent body outside this site; the sender need not send it again. */
export function passOnLetter(ctx: Ctx, number: string, input: PassOnLetter): Promise<void> {
  return tx(ctx, async (db) => {
    const changed = await endAtTheDoor(db, ctx, {
      ...{ number, version: input.version, act: 'pass-on', rule: refusalToPassOn },
      change: { intakeOutcome: 'TRANSFER', passedTo: input.to },
    })
    await issueDoorPaper(db, ctx, changed, 'transfer-slip', {
      toBody: input.to,
      reason: input.reason,
      article: passedOnBy(changed.family),
    })
    await record(db, ctx, {
      type: 'petition.passed-on',
      petition: changed,
      payload: { to: input.to },
      note: input.reason,
    })
  })
}
