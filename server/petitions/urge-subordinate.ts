import { tx } from '#db/tx.ts'
import { refusalToUrge } from '#domain/petitions/intake.ts'
import type { UrgeSubordinate } from '#domain/petitions/intake-forms.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { endAtTheDoor } from '#server/petitions/intake-row.ts'

/** Urges the subordinate who let its limit pass, in writing; the superior does not settle in its place. */
export function urgeSubordinate(ctx: Ctx, number: string, input: UrgeSubordinate): Promise<void> {
  return tx(ctx, async (db) => {
    const changed = await endAtTheDoor(db, ctx, {
      ...{ number, version: input.version, act: 'urge', rule: refusalToUrge },
      change: { intakeOutcome: 'ESCALATE', passedTo: input.to },
    })
    await record(db, ctx, {
      type: 'petition.urged',
      petition: changed,
      payload: { to: input.to },
      note: input.reason,
    })
  })
}
