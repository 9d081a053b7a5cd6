import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { petitionText } from '#db/schema/petition-words.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import { rankSimilar, tellingPairs } from '#domain/search/similar.ts'
import { addDays, dayOf, startOfDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { petitionsWithin } from '#server/scope.ts'

/** Of this office, not older than this, and of so many of the newest with a word in common. */
const sinceDays = 365
const mostRead = 300
const mostShown = 5

export type SimilarPetition = Pick<
  PetitionRow,
  'id' | 'number' | 'state' | 'intakeOutcome' | 'receivedAt' | 'family' | 'mainId'
> & { text: string }

/**
 * Letters of the same office that may be on the same thing, for whoever reads this one: only such as the same
 * person reads in full. Of denunciations none is ever compared, and none is shown (Điều 9, 56 Luật Tố cáo):
 * neither this one nor another. What is out of reach is not read, so nothing depends on it.
 */
export async function similarPetitions(ctx: Ctx, row: PetitionRow): Promise<SimilarPetition[]> {
  if (row.family === 'denunciation' || row.restricted) return []
  return tx(ctx, async (db) => {
    const [own] = await db
      .select({ body: petitionText.body })
      .from(petitionText)
      .where(eq(petitionText.petitionId, row.id))
    const pairs = tellingPairs(own?.body ?? '')
    if (!own || pairs.length === 0) return []
    const today = dayOf(ctx.at)
    const ask = {
      words: pairs.map((pair) => `'${pair}'`).join(' | '),
      tokens: `'o:${row.unitId}'`,
      unit: row.unitId,
      since: startOfDay(addDays(today, -sinceDays)),
      until: startOfDay(addDays(today, 1)),
    }
    const { id, number, state, intakeOutcome, receivedAt, family, mainId, areaCode, field } = petition
    const found = await db
      .select({
        id,
        number,
        state,
        intakeOutcome,
        receivedAt,
        family,
        mainId,
        areaCode,
        field,
        text: petitionText.body,
      })
      .from(petition)
      .innerJoin(petitionText, eq(petitionText.petitionId, petition.id))
      .where(
        and(
          inArray(
            petition.id,
            sql`(select petition_id from acl.search(${JSON.stringify(ask)}::text::jsonb, ${mostRead}))`,
          ),
          ne(petition.id, row.id),
          ne(petition.family, 'denunciation'),
          eq(petition.restricted, false),
          eq(petition.unitId, row.unitId),
          petitionsWithin(ctx.actor, 'petition.read'),
        ),
      )
    const candidates = found.map((one) => ({
      ...one,
      samePlace: one.areaCode === row.areaCode,
      sameField: row.field !== null && one.field === row.field,
    }))
    return rankSimilar(own.body, candidates, mostShown)
  })
}
