import { tx } from '#db/tx.ts'
import { guidedByOf, refusalToGuide } from '#domain/petitions/intake.ts'
import type { GuideLetter } from '#domain/petitions/intake-forms.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { issueDoorPaper } from '#server/petitions/door-paper.ts'
import { endAtTheDoor } from '#server/petitions/intake-row.ts'

/** Tells the sender where the matter is settled and what to bring; a letter is guided once. */
export function guideLetter(ctx: Ctx, number: string, input: GuideLetter): Promise<void> {
  return tx(ctx, async (db) => {
    const changed = await endAtTheDoor(db, ctx, {
      ...{ number, version: input.version, act: 'guide', rule: refusalToGuide },
      change: { intakeOutcome: 'GUIDE', passedTo: input.to },
    })
    await issueDoorPaper(db, ctx, changed, 'guidance-slip', {
      toBody: input.to,
      reason: input.reason,
      bring: input.bring,
      article: guidedByOf(changed),
    })
    await record(db, ctx, {
      type: 'petition.guided',
      petition: changed,
      payload: { to: input.to },
      note: [input.reason, input.bring && `Cần mang theo: ${input.bring}`].filter(Boolean).join('\n'),
    })
  })
}
