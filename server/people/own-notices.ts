import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm'
import { notice } from '#db/schema/notices.ts'
import { petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { NoticePayload } from '#domain/notices/line.ts'
import { fillNotice, isOfDialogue, type NoticeKey } from '#domain/notices.ts'
import type { Person } from '#domain/people/actor.ts'
import type { Ctx } from '#server/context.ts'

export type OwnNotice = {
  id: string
  at: Date
  number?: string
  /** Of the dialogue that it tells of. */
  dialogue?: string
  subject: string
  text: string
  readAt: Date | null
}

const mine = (ctx: Ctx<Person>) => and(eq(notice.personId, ctx.actor.personId), eq(notice.channel, 'app'))
const longest = 100

/** The person's own news, the newest first. */
export function ownNotices(ctx: Ctx<Person>): Promise<OwnNotice[]> {
  return tx(ctx, async (db) => {
    const rows = await db
      .select()
      .from(notice)
      .where(mine(ctx))
      .orderBy(desc(notice.at), desc(notice.id))
      .limit(longest)
    const numbers = await numbersOf(
      db,
      rows.flatMap(({ petitionId }) => petitionId ?? []),
    )
    return rows.map(({ petitionId, ...one }) => {
      const { subject, text } = fillNotice(one.key as NoticeKey, 'app', one.payload as NoticePayload)
      // The petition may have left this person's reach since: then the news stands without a link.
      const number = petitionId ? numbers.get(petitionId) : undefined
      const dialogue = isOfDialogue(one.key as NoticeKey) ? (one.payload as NoticePayload).number : undefined
      return { id: one.id, at: one.at, number, dialogue, subject, text, readAt: one.readAt }
    })
  })
}

/** Asked for the rows of one page alone: joined, every petition that the person ever had news of is looked at. */
async function numbersOf(db: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: petition.id, number: petition.number })
    .from(petition)
    .where(inArray(petition.id, ids))
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** Notes that the person has read this one, or all of them. */
export function readNotices(ctx: Ctx<Person>, id?: string): Promise<void> {
  return tx(ctx, async (db) => {
    const which = id ? eq(notice.id, id) : undefined
    await db
      .update(notice)
      .set({ readAt: ctx.at })
      .where(and(mine(ctx), isNull(notice.readAt), which))
  })
}

/** What waits for the person, for the numbers beside the places. */
export async function countUnread(ctx: Ctx<Person>): Promise<number> {
  const [found] = await tx(ctx, (db) =>
    db
      .select({ n: count() })
      .from(notice)
      .where(and(mine(ctx), isNull(notice.readAt))),
  )
  return found?.n ?? 0
}
