import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import { dialogue } from '#db/schema/dialogues.ts'
import { follow } from '#db/schema/follows.ts'
import { area } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type FollowThis, mostFollows, notFollowable, tooManyFollows } from '#domain/follows/forms.ts'
import type { FollowTarget } from '#domain/follows/words.ts'
import { withoutMarks } from '#domain/notices.ts'
import type { Citizen } from '#domain/people/actor.ts'
import { inForceOn } from '#domain/petitions/kinds.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { loadFields } from '#server/places/rules.ts'

export type Followed = { target: FollowTarget; ref: string; name: string; at: Date }

/** What this account follows, by name. */
export function listFollows(ctx: Ctx<Citizen>): Promise<Followed[]> {
  return tx(ctx, async (db) => {
    const rows = await db.select().from(follow).orderBy(asc(follow.target), asc(follow.at))
    const refs = (target: FollowTarget) => rows.filter((one) => one.target === target).map(({ ref }) => ref)
    const names = new Map<string, string>()
    const [areas, dialogues] = [refs('area'), refs('dialogue')]
    if (areas.length > 0)
      for (const one of await db.select().from(area).where(inArray(area.code, areas)))
        names.set(`area ${one.code}`, one.name)
    if (dialogues.length > 0)
      for (const one of await db
        .select({ number: dialogue.number, topic: dialogue.topic })
        .from(dialogue)
        .where(inArray(dialogue.number, dialogues)))
        names.set(`dialogue ${one.number}`, `${one.number}: ${one.topic}`)
    for (const one of await loadFields(db)) names.set(`field ${one.code}`, one.label)
    return rows.map(({ target, ref, at }) => ({
      ...{ target, ref, at },
      name: names.get(`${target} ${ref}`) ?? ref,
    }))
  })
}

/** Does this account follow it? */
export function isFollowed(ctx: Ctx<Citizen>, target: FollowTarget, ref: string): Promise<boolean> {
  return tx(ctx, async (db) => {
    const rows = await db.select({ id: follow.id }).from(follow).where(same(target, ref))
    return rows.length > 0
  })
}

/** Follows a place, a field or an announced dialogue; twice is once. @throws Refusal follow.target, follow.many */
export function startFollowing(ctx: Ctx<Citizen>, { target, ref }: FollowThis): Promise<void> {
  return tx(ctx, async (db) => {
    const { accountId } = ctx.actor
    // One account's presses one after the other: two at once cannot pass the limit together.
    await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`follow ${accountId}`}))`)
    if (!(await followable(db, target, ref))) throw notFollowable()
    const [had] = await db.select({ n: count() }).from(follow)
    if ((had?.n ?? 0) >= mostFollows) throw tooManyFollows()
    await db.insert(follow).values({ id: newId(), accountId, target, ref, at: ctx.at }).onConflictDoNothing()
  })
}

/** Stops; stopping what one does not follow changes nothing. */
export function stopFollowing(
  ctx: Ctx<Citizen>,
  { target, ref }: Pick<FollowThis, 'target' | 'ref'>,
): Promise<void> {
  return tx(ctx, async (db) => {
    await db.delete(follow).where(same(target, ref))
  })
}

const same = (target: FollowTarget, ref: string) => and(eq(follow.target, target), eq(follow.ref, ref))

async function followable(db: Tx, target: FollowTarget, ref: string): Promise<boolean> {
  const [found] = await db.execute<{ may: boolean }>(sql`select acl.followable(${target}, ${ref}) as may`)
  return found?.may ?? false
}

export type Option = { value: string; label: string }
/** So many places are shown for what was typed; who sees more types more. */
const mostFound = 20

/** Fields of today, and the places whose name holds what was typed, down to the village; marks need not be typed. */
export function followOptions(ctx: Ctx, typed: string): Promise<Record<'areas' | 'fields', Option[]>> {
  return tx(ctx, async (db) => {
    const fields = inForceOn(await loadFields(db), dayOf(ctx.at))
    return {
      areas: typed ? await areasNamed(db, fold(typed)) : [],
      fields: fields.map(({ code, label }) => ({ value: code, label })),
    }
  })
}

const fold = (text: string) => withoutMarks(text).toLowerCase().trim()

async function areasNamed(db: Tx, wanted: string): Promise<Option[]> {
  const areas = await db
    .select({ value: area.code, label: area.name, parent: area.parentCode })
    .from(area)
    .where(isNull(area.validTo))
    .orderBy(asc(area.name), asc(area.code))
  const nameOf = new Map(areas.map(({ value, label }) => [value, label]))
  return areas
    .filter(({ label }) => fold(label).includes(wanted))
    .slice(0, mostFound)
    .map(({ value, label, parent }) => ({
      value,
      label: [label, parent ? nameOf.get(parent) : undefined].filter(Boolean).join(', '),
    }))
}
