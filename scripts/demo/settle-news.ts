import { people } from '#db/seed/demo/people.ts'
import { can } from '#domain/people/permissions.ts'
import { ownNotices, readNotices } from '#server/people/own-notices.ts'
import { markCalled, waitingCalls } from '#server/petitions/mark-called.ts'
import { actorOf } from './cast.ts'

/** News up to this day was told and read long ago; only that of the last days still waits. */
const SETTLED_UNTIL = new Date('2026-11-19T08:00:00+07:00')

/** Lets the desks call and the staff read, so that the demo starts on an ordinary morning. */
export async function settleNews(): Promise<void> {
  for (const { key } of people) {
    const ctx = { actor: actorOf(key), at: SETTLED_UNTIL }
    if (can(ctx.actor, 'notice.call')) {
      const calls = await waitingCalls(ctx)
      for (const { number, since } of calls) {
        if (since < SETTLED_UNTIL) await markCalled(ctx, number, SETTLED_UNTIL)
      }
    }
    const unread = (await ownNotices(ctx)).filter(({ at, readAt }) => !readAt && at < SETTLED_UNTIL)
    for (const { id } of unread) await readNotices(ctx, id)
  }
}
