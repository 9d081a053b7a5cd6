import { eq, sql } from 'drizzle-orm'
import { claim } from '#db/schema/claims.ts'
import { petition } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import { refusalToClaim } from '#domain/citizens/claim.ts'
import { eventSentence } from '#domain/events.ts'
import type { Citizen } from '#domain/people/actor.ts'
import type { IntakeOutcome, Kind, State } from '#domain/petitions/words.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

/** A petition of the account's list: nothing that it is about. */
export type Claimed = {
  number: string
  kind: Kind | null
  state: State
  intakeOutcome: IntakeOutcome | null
  nextOn: string | null
  receivedAt: Date
}
export type News = { id: string; number: string; at: Date; sentence: string }

/**
 * Keeps a petition in an account. Only the code makes a claim: this runs as its holder, who brings the
 * account along. Doing it twice counts once.
 * @throws Refusal claim.denunciation, code.replaced
 */
export async function claimPetition(ctx: Ctx<Citizen>, codeHash: string): Promise<void> {
  const { accountId } = ctx.actor
  await tx({ actor: { kind: 'holder', codeHash, accountId }, at: ctx.at }, async (db) => {
    const [held] = await db
      .select({ id: petition.id, family: petition.family })
      .from(petition)
      .where(eq(petition.id, sql`(select acl.held())`))
    if (!held) {
      const sentence = 'Mã này vừa được thay bằng mã mới. Xin dùng mã trên phiếu mới nhất.'
      throw new Refusal('code.replaced', sentence, { code: sentence })
    }
    const refusal = refusalToClaim(held)
    if (refusal) throw refusal
    await db
      .insert(claim)
      .values({ accountId, codeHash, petitionId: held.id, addedAt: ctx.at })
      .onConflictDoNothing()
  })
}

type Row = {
  code_hash: string
  number: string
  kind: Kind | null
  state: State
  intake_outcome: IntakeOutcome | null
  next_on: string | null
  received_at: string | Date
}

/** The petitions of this account, the newest first, and how many claims open nothing any more. */
export function listClaims(ctx: Ctx<Citizen>): Promise<{ claims: Claimed[]; gone: number }> {
  return tx(ctx, async (db) => {
    const rows = await db.execute<Row>(
      sql`select code_hash, number, kind, state, intake_outcome, next_on::text, received_at from acl.claimed() order by received_at desc`,
    )
    const all = await db.select({ hash: claim.codeHash }).from(claim)
    const claims = rows.map((row) => ({
      number: row.number,
      kind: row.kind,
      state: row.state,
      intakeOutcome: row.intake_outcome,
      nextOn: row.next_on,
      receivedAt: new Date(row.received_at),
    }))
    return { claims, gone: all.length - rows.length }
  })
}

/** What happened to them, the newest first. */
export function claimedNews(ctx: Ctx<Citizen>, most = 20): Promise<News[]> {
  return tx(ctx, async (db) => {
    const rows = await db.execute<{
      id: string
      number: string
      type: string
      payload: unknown
      at: string | Date
    }>(sql`select id, number, type, payload, at from acl.claimed_news(${most}::int)`)
    return rows.map(({ id, number, type, payload, at }) => {
      const read = typeof payload === 'string' ? JSON.parse(payload) : payload
      return { id, number, at: new Date(at), sentence: eventSentence(type, read) }
    })
  })
}

/** The hash that opens this petition of the account, to go on as the holder of its code. @throws NotFound */
export async function hashOfClaimed(ctx: Ctx<Citizen>, number: string): Promise<string> {
  const [found] = await tx(ctx, (db) =>
    db.execute<{ code_hash: string }>(sql`select code_hash from acl.claimed() where number = ${number}`),
  )
  if (!found) throw new NotFound()
  return found.code_hash
}

/** Whether the petition that this hash opens is in the account already. */
export async function isClaimed(ctx: Ctx<Citizen>, codeHash: string): Promise<boolean> {
  const rows = await tx(ctx, (db) => db.select().from(claim).where(eq(claim.codeHash, codeHash)))
  return rows.length > 0
}

/** Takes a petition out of the account; the petition itself and its code stay as they are. */
export function dropClaim(ctx: Ctx<Citizen>, number: string): Promise<void> {
  return tx(ctx, async (db) => {
    const held = sql`(select code_hash from acl.claimed() where number = ${number})`
    await db.delete(claim).where(sql`${claim.codeHash} in ${held}`)
  })
}

/** Takes out what opens nothing any more: codes that were replaced since. */
export function dropGoneClaims(ctx: Ctx<Citizen>): Promise<void> {
  return tx(ctx, async (db) => {
    await db.delete(claim).where(sql`${claim.codeHash} not in (select code_hash from acl.claimed())`)
  })
}
