import { and, eq, isNull } from 'drizzle-orm'
import { petitionSender, petitionText } from '#db/schema/petition-words.ts'
import { dataRequest } from '#db/schema/privacy.ts'
import { type Tx, tx } from '#db/tx.ts'
import { mask } from '#domain/petitions/masking.ts'
import { senderNames } from '#domain/petitions/organisation.ts'
import { type AskData, refusalToAsk } from '#domain/privacy/data-request.ts'
import { dataRequestKinds } from '#domain/privacy/words.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { lockHeld } from '#server/petitions/say-sender.ts'
import { loadRules } from '#server/places/rules.ts'

/**
 * The sender asks for something about their own data: Điều 4 Luật Bảo vệ dữ liệu cá nhân. The clock starts now.
 * @throws Refusal data.denunciation, data.asked
 */
export function askData(ctx: Ctx, input: AskData): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx)
    const open = await db
      .select({ kind: dataRequest.kind })
      .from(dataRequest)
      .where(and(eq(dataRequest.petitionId, row.id), isNull(dataRequest.result)))
    const refusal = refusalToAsk({ family: row.family, open }, input)
    if (refusal) throw refusal
    const { limits, calendar } = await loadRules(db)
    const limit = limitFor(limits, dataRequestKinds[input.kind].limit, dayOf(ctx.at))
    const dueOn = computeDeadline(limit, ctx.at, calendar).due
    const { name, address, phone, email } = input
    const correction = input.kind === 'correct' ? { name, address, phone, email } : undefined
    await db.insert(dataRequest).values({
      ...{ id: newId(), petitionId: row.id, number: row.number, unitId: row.unitId },
      ...{ kind: input.kind, body: input.body, at: ctx.at, dueOn, correction },
      maskedBody: correction && (await maskedAnew(db, row.id, name)),
    })
    await record(db, ctx, { type: 'data.asked', petition: row, payload: { kind: input.kind, dueOn } })
  })
}

/** The text with the corrected name covered as well: only the sender's own page may read it. */
async function maskedAnew(db: Tx, petitionId: string, name: string): Promise<string | undefined> {
  const [text] = await db
    .select({ body: petitionText.body, sender: petitionSender })
    .from(petitionText)
    .leftJoin(petitionSender, eq(petitionSender.petitionId, petitionText.petitionId))
    .where(eq(petitionText.petitionId, petitionId))
  return text && mask(text.body, [...senderNames(text.sender ?? undefined), name]).text
}
