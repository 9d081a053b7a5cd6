import type { z } from 'zod'
import { tx } from '#db/tx.ts'
import type { SetConsent } from '#domain/petitions/consent.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow } from '#server/petitions/petition-row.ts'
import { lockHeld } from '#server/petitions/say-sender.ts'

/**
 * The sender agrees that the masked text is published, or takes that back, in every state of the file:
 * the consent is theirs alone. Saying again what stands already changes nothing and leaves no event.
 */
export function setConsent(ctx: Ctx, input: z.infer<typeof SetConsent>): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx)
    const consent = input.consent === 'yes'
    if (row.consentPublic === consent) return
    const changed = await changeRow(db, row, { consentPublic: consent })
    await record(db, ctx, { type: 'petition.consent-changed', petition: changed, payload: { consent } })
  })
}
