import { desc, eq, inArray, isNull } from 'drizzle-orm'
import { followDigest, followNews } from '#db/schema/follows.ts'
import { tx } from '#db/tx.ts'
import { type FollowCase, groupByCase } from '#domain/follows/news.ts'
import type { Citizen } from '#domain/people/actor.ts'
import type { Ctx } from '#server/context.ts'

export type Digest = { id: string; at: Date; isNew: boolean; cases: FollowCase[] }

/** What this account was told, the newest first; by case, what moved last first. */
export function listDigests(ctx: Ctx<Citizen>, most = 20): Promise<Digest[]> {
  return tx(ctx, async (db) => {
    const rows = await db.select().from(followDigest).orderBy(desc(followDigest.at)).limit(most)
    if (rows.length === 0) return []
    const news = await db
      .select()
      .from(followNews)
      .where(
        inArray(
          followNews.digestId,
          rows.map(({ id }) => id),
        ),
      )
    return rows.map(({ id, at, readAt }) => ({
      ...{ id, at, isNew: readAt === null },
      cases: groupByCase(news.filter(({ digestId }) => digestId === id)),
    }))
  })
}

/** How many this account has not marked as read. */
export async function unreadDigests(ctx: Ctx<Citizen>): Promise<number> {
  const rows = await tx(ctx, (db) =>
    db.select({ id: followDigest.id }).from(followDigest).where(isNull(followDigest.readAt)),
  )
  return rows.length
}

/** Marks one as read. */
export function readDigest(ctx: Ctx<Citizen>, id: string): Promise<void> {
  return tx(ctx, async (db) => {
    await db.update(followDigest).set({ readAt: ctx.at }).where(eq(followDigest.id, id))
  })
}
