import { and, desc, eq, ne } from 'drizzle-orm'
import { answerDraft, editLock } from '#db/schema/answer-writing.ts'
import { person } from '#db/schema/people.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { heldByOther, isAlive, mayWrite } from '#domain/petitions/edit-lock.ts'
import { after } from '#domain/petitions/lifecycle.ts'
import type { Ctx } from '#server/context.ts'
import { lockForDecision } from '#server/petitions/petition-row.ts'

/** What somebody has written and not handed in; each person has one version of their own. */
export type Version = { personId: string; title: string; at: Date; values: Record<string, string> }
export type Holder = { personId: string; title: string; since: Date }
export type Writing = {
  /** Who else is writing now; then there is no form. */
  holder?: Holder
  own?: Version
  /** Newest first. */
  others: Version[]
}

/** Opening the page takes the lock, unless somebody else is writing. */
export function openWriting(ctx: Ctx<Person>, number: string): Promise<Writing> {
  return tx(ctx, async (db) => {
    const row = await lockToWrite(db, ctx, number)
    await takeIfFree(db, ctx, row.id)
    return writingOf(db, ctx, row.id)
  })
}

/** A sign of life of the page that is open, with what stands in it; says who writes, if somebody else does. */
export function keepWriting(
  ctx: Ctx<Person>,
  number: string,
  values: Record<string, string>,
): Promise<Writing> {
  return tx(ctx, async (db) => {
    const row = await lockToWrite(db, ctx, number)
    await takeIfFree(db, ctx, row.id)
    await saveVersion(db, ctx, row.id, values)
    return writingOf(db, ctx, row.id)
  })
}

/** Takes the right to write over. The other one keeps their version, and reads who writes now. */
export function takeWriting(ctx: Ctx<Person>, number: string): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockToWrite(db, ctx, number)
    await writeLock(db, ctx, row.id)
  })
}

/** @throws Refusal lock.held when somebody else is writing */
export async function refuseIfHeld(db: Tx, ctx: Ctx<Person>, row: PetitionRow): Promise<void> {
  const { holder } = await writingOf(db, ctx, row.id)
  if (holder) throw heldByOther(holder.title, holder.since)
}

/** Handed in: nobody writes any more, and one's own version is the draft now. */
export async function endWriting(db: Tx, ctx: Ctx<Person>, petitionId: string): Promise<void> {
  await db.delete(editLock).where(eq(editLock.petitionId, petitionId))
  await db
    .delete(answerDraft)
    .where(and(eq(answerDraft.petitionId, petitionId), eq(answerDraft.personId, ctx.actor.personId)))
}

/** The row of the petition is the lock of the lock: two who open at once come one after the other. */
async function lockToWrite(db: Tx, ctx: Ctx<Person>, number: string): Promise<PetitionRow> {
  const { row } = await lockForDecision(db, ctx, number, 'petition.draft')
  after(row.state, 'draft-answer')
  return row
}

async function takeIfFree(db: Tx, ctx: Ctx<Person>, petitionId: string): Promise<void> {
  const [lock] = await db.select().from(editLock).where(eq(editLock.petitionId, petitionId))
  const { personId } = ctx.actor
  if (!mayWrite(lock, personId, ctx.at)) return
  const goesOn = lock?.personId === personId && isAlive(lock, ctx.at)
  await writeLock(db, ctx, petitionId, goesOn ? lock.since : ctx.at)
}

async function writeLock(db: Tx, ctx: Ctx<Person>, petitionId: string, since = ctx.at): Promise<void> {
  const held = { personId: ctx.actor.personId, since, beatAt: ctx.at }
  await db
    .insert(editLock)
    .values({ petitionId, ...held })
    .onConflictDoUpdate({ target: editLock.petitionId, set: held })
}

async function saveVersion(
  db: Tx,
  ctx: Ctx<Person>,
  petitionId: string,
  values: Record<string, string>,
): Promise<void> {
  const kept = { values, at: ctx.at }
  await db
    .insert(answerDraft)
    .values({ petitionId, personId: ctx.actor.personId, ...kept })
    .onConflictDoUpdate({ target: [answerDraft.petitionId, answerDraft.personId], set: kept })
}

async function writingOf(db: Tx, ctx: Ctx<Person>, petitionId: string): Promise<Writing> {
  const { personId } = ctx.actor
  const [lock] = await db
    .select({ lock: editLock, title: person.title })
    .from(editLock)
    .innerJoin(person, eq(person.id, editLock.personId))
    .where(and(eq(editLock.petitionId, petitionId), ne(editLock.personId, personId)))
  const versions = await db
    .select({ version: answerDraft, title: person.title })
    .from(answerDraft)
    .innerJoin(person, eq(person.id, answerDraft.personId))
    .where(eq(answerDraft.petitionId, petitionId))
    .orderBy(desc(answerDraft.at))
  const all = versions.map(({ version, title }) => ({
    personId: version.personId,
    title,
    at: version.at,
    values: version.values as Record<string, string>,
  }))
  const alive = lock && isAlive(lock.lock, ctx.at)
  return {
    ...(alive ? { holder: { personId: lock.lock.personId, title: lock.title, since: lock.lock.since } } : {}),
    own: all.find((one) => one.personId === personId),
    others: all.filter((one) => one.personId !== personId),
  }
}
