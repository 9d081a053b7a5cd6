import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { conference } from '#db/schema/conferences.ts'
import { dialogue } from '#db/schema/dialogues.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { Ctx } from '#server/context.ts'
import { chairsOf, isNumber, sitesOf } from '#server/dialogues/dialogue-row.ts'
import { papersOf } from '#server/dialogues/outcome/dialogue-papers.ts'
import { ledgerOf } from '#server/dialogues/outcome/ledger.ts'

/** Asked for as everybody, whoever looks. */
type Everybody = Ctx<Extract<Actor, { kind: 'public' }>>

/** So many stand in the list. */
const most = 200

const opened = (db: Tx) =>
  db
    .select({ row: dialogue, own: conference, office: unit.name })
    .from(dialogue)
    .innerJoin(conference, eq(conference.dialogueId, dialogue.id))
    .innerJoin(unit, eq(unit.id, dialogue.unitId))

/** The conferences that their holders opened to everybody, the latest first. */
export const publicConferences = (ctx: Everybody) =>
  tx(ctx, (db) =>
    opened(db)
      .where(and(eq(dialogue.form, 'conference'), isNotNull(conference.openOn)))
      .orderBy(desc(dialogue.day))
      .limit(most),
  )

/** One of them with its conclusions and how they stand. */
export function publicConference(ctx: Everybody, number: string) {
  return tx(ctx, async (db) => {
    if (!isNumber(number)) return undefined
    const [found] = await opened(db).where(
      and(eq(dialogue.form, 'conference'), eq(dialogue.number, number), isNotNull(conference.openOn)),
    )
    if (!found) return undefined
    const { id } = found.row
    return {
      ...found,
      chairs: await chairsOf(db, id),
      sites: await sitesOf(db, id),
      notices: await papersOf(db, [id]),
      ledger: await ledgerOf(db, ctx, id),
    }
  })
}
