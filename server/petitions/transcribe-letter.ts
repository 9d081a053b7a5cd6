import { and, count, eq } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import {
  petitionMasked,
  petitionSender,
  petitionText,
  petitionTranscript,
} from '#db/schema/petition-words.ts'
import { tx } from '#db/tx.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { mask } from '#domain/petitions/masking.ts'
import { senderNames } from '#domain/petitions/organisation.ts'
import {
  refusalOfTranscript,
  refusalToTranscribe,
  type TranscribeLetter,
} from '#domain/petitions/transcript.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { representativesOf } from '#server/petitions/nominations.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { transcriptsOf } from '#server/petitions/transcripts-of.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'

/** Writes out a letter that came as a picture or a recording; until it is classified it can be corrected. */
export function transcribeLetter(ctx: Ctx, number: string, input: TranscribeLetter): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.triage')
    sameVersion(row, input.version)
    after(row.state, 'transcribe')
    const notThis = refusalToTranscribe(row)
    if (notThis) throw notThis
    const [sent] = await db
      .select({ files: count() })
      .from(file)
      .where(and(eq(file.petitionId, row.id), eq(file.kind, 'sender')))
    const [latest] = await transcriptsOf(db, row.id)
    const refusal = refusalOfTranscript(input.body, { originals: sent?.files ?? 0, latest: latest?.body })
    if (refusal) throw refusal
    await db.insert(petitionTranscript).values({
      ...{ id: newId(), petitionId: row.id, body: input.body },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    await db.update(petitionText).set({ body: input.body }).where(eq(petitionText.petitionId, row.id))
    const [sender] = await db.select().from(petitionSender).where(eq(petitionSender.petitionId, row.id))
    const speak = await representativesOf(db, row.id)
    const names = [...(sender ? senderNames(sender) : []), ...speak.map(({ name }) => name)]
    await db
      .update(petitionMasked)
      .set({ body: mask(input.body, names).text })
      .where(eq(petitionMasked.petitionId, row.id))
    const changed = await changeRow(db, row, { transcribedAt: ctx.at })
    await record(db, ctx, {
      type: 'petition.transcribed',
      petition: changed,
      payload: { again: latest !== undefined },
    })
  })
}
