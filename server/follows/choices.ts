import { sql } from 'drizzle-orm'
import { followChoice, followWay } from '#db/schema/follows.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type ChoosePaces, noSuchWay, refusalGone } from '#domain/follows/forms.ts'
import {
  type FollowKind,
  type FollowWay,
  followKindCodes,
  type Pace,
  usualPace,
} from '#domain/follows/words.ts'
import type { Citizen } from '#domain/people/actor.ts'
import type { Ctx } from '#server/context.ts'
import { means } from '#server/notices/audience.ts'
import { openStop, type Stop } from './stop-link.ts'

export type Choices = { paces: Record<FollowKind, Pace>; way: FollowWay; ways: FollowWay[] }

/** How often this account is told of each kind of news, by what, and by what it could be. */
export function followChoices(ctx: Ctx<Citizen>): Promise<Choices> {
  return tx(ctx, readChoices)
}

async function readChoices(db: Tx): Promise<Choices> {
  const chosen = new Map((await db.select().from(followChoice)).map((one) => [one.kind, one.pace]))
  const [way] = await db.select({ way: followWay.way }).from(followWay)
  return {
    paces: Object.fromEntries(
      followKindCodes.map((kind) => [kind, chosen.get(kind) ?? usualPace]),
    ) as Choices['paces'],
    way: way?.way ?? 'app',
    ways: ['app', ...(await waysOf(db))],
  }
}

/** Where the account signs in, as far as this installation can send there. */
async function waysOf(db: Tx): Promise<FollowWay[]> {
  const { mail, sms } = means()
  const rows = await db.execute<{ way: FollowWay }>(sql`select way from acl.follow_ways() order by way`)
  return rows.map(({ way }) => way).filter((way) => (way === 'email' ? mail : sms))
}

/** Keeps what was chosen for every kind. @throws Refusal follow.way */
export function chooseFollows(ctx: Ctx<Citizen>, { way, ...paces }: ChoosePaces): Promise<void> {
  return tx(ctx, async (db) => {
    if (way !== 'app' && !(await waysOf(db)).includes(way)) throw noSuchWay()
    for (const kind of followKindCodes) await keepPace(db, ctx, kind, paces[kind])
    await keepWay(db, ctx, way)
  })
}

/** What a link in a letter would end, and whether it has ended already; nothing where the link is none of ours. */
export async function findStopLink(
  at: Date,
  token: string,
): Promise<(Stop & { ended: boolean }) | undefined> {
  const stop = openStop(token)
  if (!stop) return undefined
  return tx(ofAccount(stop, at), async (db) => {
    const { paces, way } = await readChoices(db)
    return { ...stop, ended: stop.kind === 'letters' ? way === 'app' : paces[stop.kind] === 'none' }
  })
}

/** Refuses one kind of news, or every letter, by the link of a letter: nobody signs in for it. @throws Refusal follow.link */
export async function stopByLink(at: Date, token: string): Promise<void> {
  const stop = openStop(token)
  if (!stop) throw refusalGone()
  const ctx = ofAccount(stop, at)
  await tx(ctx, (db) =>
    stop.kind === 'letters' ? keepWay(db, ctx, 'app') : keepPace(db, ctx, stop.kind, 'none'),
  )
}

const ofAccount = ({ account }: Stop, at: Date): Ctx<Citizen> => ({
  actor: { kind: 'citizen', accountId: account },
  at,
})

async function keepPace(db: Tx, ctx: Ctx<Citizen>, kind: FollowKind, pace: Pace): Promise<void> {
  await db
    .insert(followChoice)
    .values({ accountId: ctx.actor.accountId, kind, pace, at: ctx.at })
    .onConflictDoUpdate({ target: [followChoice.accountId, followChoice.kind], set: { pace, at: ctx.at } })
}

async function keepWay(db: Tx, ctx: Ctx<Citizen>, way: FollowWay): Promise<void> {
  await db
    .insert(followWay)
    .values({ accountId: ctx.actor.accountId, way, at: ctx.at })
    .onConflictDoUpdate({ target: followWay.accountId, set: { way, at: ctx.at } })
}
