import { and, eq, inArray, isNull, not, notExists } from 'drizzle-orm'
import { publication } from '#db/schema/following.ts'
import { petition } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import { publishPetition } from '#server/petitions/publish-petition.ts'
import { actorOf } from './cast.ts'

/** Passed one after the other, as an officer reads them. */
const minute = 60_000

/** Opinions whose senders agreed are passed for everybody at both desks, the answered ones with their answer. */
export async function publishOpinions(): Promise<void> {
  for (const key of ['tiep-dan-hong-lien', 'tiep-dan-hac-tri']) {
    const actor = actorOf(key)
    const numbers = await tx({ actor, at: new Date() }, (db) =>
      db
        .select({ number: petition.number, version: petition.version })
        .from(petition)
        .where(
          and(
            eq(petition.family, 'opinion'),
            eq(petition.restricted, false),
            eq(petition.consentPublic, true),
            inArray(
              petition.unitId,
              actor.grants.map(({ unitId }) => unitId),
            ),
            isNull(petition.offeredUnitId),
            // A load that was cut short goes on where it stopped.
            notExists(db.select().from(publication).where(eq(publication.petitionId, petition.id))),
            not(inArray(petition.state, ['WITHDRAWN', 'REFUSED', 'RECEIVED', 'SPLIT'])),
          ),
        )
        .orderBy(petition.number)
        .limit(24),
    )
    const since = Date.now() - numbers.length * minute
    for (const [at, { number, version }] of numbers.entries())
      await publishPetition({ actor, at: new Date(since + at * minute) }, number, { version, checked: 'yes' })
  }
}
