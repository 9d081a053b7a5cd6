import { sql } from 'drizzle-orm'
import { type Tx, tx } from '#db/tx.ts'
import { type Follow, mostOffered, notThereToFollow, offeredDays } from '#domain/petitions/following.ts'
import { codeFromBytes } from '#domain/petitions/secret-code.ts'
import type { State } from '#domain/petitions/words.ts'
import { rankSimilar } from '#domain/search/similar.ts'
import { addDays, type Day, dayOf, startOfDay } from '#lib/dates.ts'
import { newId, newToken } from '#lib/ids.ts'
import { keyedHash } from '#lib/secrets.ts'
import type { Ctx } from '#server/context.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'

export type Published = { number: string; body: string; state: State; receivedOn: Day; people: number }
type Row = Omit<Published, 'receivedOn'> & { received_on: Day; field: string | null }
const mostRead = 300

const published = ({ number, body, state, received_on, people }: Row): Published => ({
  ...{ number, body, state, people },
  receivedOn: received_on,
})

/**
 * Published petitions of this place that are near to what somebody is about to send. Only what everybody may see
 * is read at all, so neither the answer nor its time tells of anything else.
 */
export function similarPublished(
  ctx: Ctx,
  letter: { body: string; areaCode: string; field?: string },
): Promise<Published[]> {
  return tx(ctx, async (db) => {
    const since = startOfDay(addDays(dayOf(ctx.at), -offeredDays))
    const rows = await db.execute<Row>(
      sql`select number, body, state, field, received_on::text, people
        from acl.published(${letter.areaCode}, ${since.toISOString()}::timestamptz, ${mostRead})`,
    )
    const candidates = rows.map((row) => ({
      ...row,
      text: row.body,
      samePlace: true,
      sameField: letter.field !== undefined && row.field === letter.field,
    }))
    return rankSimilar(letter.body, candidates, mostOffered).map(published)
  })
}

/** One published petition, by its number. */
export function publishedPetition(ctx: Ctx, number: string): Promise<Published | undefined> {
  return tx(ctx, async (db) => {
    const [row] = await db.execute<Row>(
      sql`select number, body, state, received_on::text, people from acl.published_one(${number})`,
    )
    return row && published(row)
  })
}

/** The code of somebody who joins, from the draft of this browser: pressing twice joins once and gives the same. */
export const codeOfFollower = (token: string, number: string): string =>
  codeFromBytes(keyedHash('code', `follow ${number} ${token}`))

/** Joins a published petition. @returns the code by which one sees how it goes, and leaves. @throws Refusal follow.gone */
export function follow(ctx: Ctx, number: string, input: Follow, token = newToken()): Promise<string> {
  const code = codeOfFollower(token, number)
  return tx(ctx, async (db) => {
    const [found] = await db.execute<{ joined: boolean }>(
      sql`select acl.follow(${newId()}::uuid, ${number}, ${hashOfCode(code)}, ${input.phone}) as joined`,
    )
    if (!found?.joined) throw notThereToFollow()
    return code
  })
}

export type Followed = Omit<Published, 'body'> & {
  body: string | null
  firstAnswerDueOn: Day
  answerDueOn: Day | null
  answeredOn: Day | null
  hasPhone: boolean
}

/** What the code of this browser follows; the text only while everybody may see it. */
export function followedPetition(ctx: Ctx): Promise<Followed | undefined> {
  return tx(ctx, async (db) => {
    const [row] = await db.execute<Followed>(
      sql`select number, body, state, people, received_on::text as "receivedOn", first_answer_due_on::text as "firstAnswerDueOn",
        answer_due_on::text as "answerDueOn", answered_on::text as "answeredOn", has_phone as "hasPhone" from acl.followed()`,
    )
    return row
  })
}

/** Leaves; the phone is forgotten. Leaving twice is leaving once. */
export const stopFollowing = (ctx: Ctx): Promise<void> =>
  tx(ctx, async (db) => {
    await db.execute(sql`select acl.stop_following()`)
  })

/** Does this hash open what somebody follows? */
export const isFollowing = async (codeHash: string, at: Date): Promise<boolean> =>
  (await followedPetition({ actor: { kind: 'holder', codeHash }, at })) !== undefined

/** How many people follow a petition, for whoever reads it. */
export async function followerCount(db: Tx, id: string): Promise<number> {
  const [row] = await db.execute<{ count: number | null }>(
    sql`select acl.follower_count(${id}::uuid) as count`,
  )
  return row?.count ?? 0
}
