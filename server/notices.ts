import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import type { EventType } from '#domain/events.ts'
import { noticesFor } from '#domain/notices/readers.ts'
import { placeholdersOf } from '#domain/notices.ts'
import { newsForFollowers } from '#domain/petitions/following.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { means, staffOf, wayToSender } from '#server/notices/audience.ts'
import { noticeValues } from '#server/notices/values.ts'
import { type Addressed, insertNotices, tellFollowers } from '#server/notices/write-rows.ts'
import { hopsOf } from '#server/petitions/hops-of.ts'

/**
 * Writes one notice row for each reader that the event concerns, and gives out the sending, in the
 * transaction of the event: news stands exactly when what it tells of stands. Nobody is told of
 * what they did themselves as staff.
 */
export async function writeNotices(
  db: Tx,
  ctx: Ctx,
  event: { id: string; type: EventType; petition: PetitionRow; due?: Day; noticed?: Date },
): Promise<void> {
  const { petition } = event
  const { told, due } = noticesFor(event.type, petition)
  const hop = told.some(({ key }) => placeholdersOf(key).includes('toUnit'))
    ? (await hopsOf(db, petition.id)).at(-1)
    : undefined
  const staff = await staffOf(
    db,
    ctx,
    petition.id,
    told.flatMap((one) => (one.reader === 'sender' ? [] : [one.reader])),
  )
  const addressed: Addressed[] = []
  for (const { reader, key } of told) {
    if (reader === 'sender') {
      const channel = await wayToSender(db, petition)
      if (channel) addressed.push({ key, personId: null, channel })
      continue
    }
    for (const one of staff.filter((it) => it.reader === reader)) {
      for (const channel of one.channels) addressed.push({ key, personId: one.personId, channel })
    }
  }
  const forAll = told.some(({ reader, key }) => reader === 'sender' && newsForFollowers.includes(key))
  const followed = forAll && petition.family === 'opinion' && means().sms
  if (addressed.length === 0 && !followed) return
  const head = staff.find((one) => one.reader === 'gov-head')?.title
  const values = await noticeValues(db, petition, { at: ctx.at, due: event.due ?? due, head, hop })
  if (followed) await tellFollowers(db, ctx, event.id, values)
  if (addressed.length === 0) return
  await insertNotices(db, ctx, { petition, eventId: event.id, values, addressed, at: event.noticed })
}
