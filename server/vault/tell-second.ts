import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { staffChannels } from '#domain/notices/means.ts'
import type { NoticeKey } from '#domain/notices.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { means } from '#server/notices/audience.ts'
import { noticeValues } from '#server/notices/values.ts'
import { insertNotices } from '#server/notices/write-rows.ts'
import type { Opener } from './openers.ts'

/** Tells the other person that something waits for them, in words that say nothing of what it is. */
export async function tellSecond(
  db: Tx,
  ctx: Ctx,
  petition: PetitionRow,
  second: Opener,
  key: NoticeKey,
): Promise<void> {
  const values = await noticeValues(db, petition, { at: ctx.at, due: dayOf(ctx.at) })
  const addressed = staffChannels(second.mailable, means()).map((channel) => ({
    key,
    personId: second.id,
    channel,
  }))
  await insertNotices(db, ctx, { petition, eventId: null, values, addressed })
}
