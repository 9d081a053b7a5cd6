import { event, eventNote } from '#db/schema/events.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { type EventPayload, type EventType, events } from '#domain/events.ts'
import { type Day, dayOf, startOfDay } from '#lib/dates.ts'
import { newId, randomId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { writeNotices } from '#server/notices.ts'
import { noteForOffice } from '#server/vault/note-for-office.ts'
import { refuseGivingAway } from '#server/vault/refuse-giving-away.ts'

type Recorded<T extends EventType> = {
  type: T
  /** The petition as it stands after the change; absent for events of people and offices. */
  petition?: PetitionRow
  payload: EventPayload<T>
  /** What was typed with it; kept apart, for those who read the petition. */
  note?: string
  /** The day that the news of it names, where the petition's row does not know it. */
  due?: Day
  /** The office title of the person acting. */
  title?: string
  /** Told already with another event of the same moment: it stands in the history, nobody gets a notice. */
  quiet?: boolean
}

/**
 * Adds the event, and one notice row for each person it concerns, in the transaction of the change:
 * both stand or neither does.
 */
export async function record<T extends EventType>(db: Tx, ctx: Ctx, it: Recorded<T>): Promise<void> {
  const entry = events[it.type]
  const { actor } = ctx
  // Of a denunciation nobody learns at which hour its sender was there: only the day is kept.
  const isSecret = actor.kind === 'holder' && it.petition?.family === 'denunciation'
  const at = isSecret ? startOfDay(dayOf(ctx.at)) : ctx.at
  const id = isSecret ? randomId() : newId()
  if (it.petition && it.note && actor.kind === 'person') await refuseGivingAway(db, it.petition, it.note)
  await db.insert(event).values({
    id,
    petitionId: it.petition?.id ?? null,
    type: it.type,
    at,
    actorKind: actor.kind,
    personId: actor.kind === 'person' ? actor.personId : null,
    actorTitle: it.title ?? null,
    payload: entry.payload.parse(it.payload),
    forSender: entry.forSender,
  })
  if (it.petition && it.note) {
    await db.insert(eventNote).values({
      eventId: id,
      petitionId: it.petition.id,
      at,
      body: actor.kind === 'holder' ? await noteForOffice(db, it.petition, id, it.note, ctx.at) : it.note,
      forSender: entry.forSender,
    })
  }
  if (it.petition && !it.quiet) {
    await writeNotices(db, ctx, {
      id,
      type: it.type,
      petition: it.petition,
      due: it.due,
      noticed: isSecret ? at : undefined,
    })
  }
}
