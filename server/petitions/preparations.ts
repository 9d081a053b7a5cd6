import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { draft, preparation } from '#db/schema/forms.ts'
import { type Tx, tx } from '#db/tx.ts'
import { referenceFrom } from '#domain/petitions/number.ts'
import type { Prepared } from '#domain/petitions/preparation.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { seal, tokenHash, unseal } from '#lib/secrets.ts'
import type { Ctx } from '#server/context.ts'
import { codeOfDraft, hashOfCode } from '#server/petitions/filing-key.ts'
import { officeFor } from '#server/places/offices.ts'
import { loadRules } from '#server/places/rules.ts'

export type Preparation = {
  ref: string
  prepared: Prepared
  preparedOn: Day
  expiresOn: Day
  unitId: string
}

/**
 * Keeps a prepared complaint or denunciation, sealed, under a code that comes from the draft: pressing twice
 * gives the same. No petition comes of it, no clock runs, and the draft is gone.
 * @throws Refusal where the place has no office
 */
export function prepareLetter(ctx: Ctx, token: string, prepared: Prepared): Promise<void> {
  const codeHash = hashOfCode(codeOfDraft(token))
  return tx({ actor: { kind: 'public', draft: tokenHash(token) }, at: ctx.at }, async (db) => {
    const today = dayOf(ctx.at)
    const office = await officeFor(db, prepared.areaCode, today)
    if (!office) {
      throw fieldRefusal(
        'place.missing',
        'areaCode',
        'Nơi này chưa có cơ quan tiếp nhận trên Năm Rõ. Xin chọn lại xã, phường.',
      )
    }
    const { limits, calendar } = await loadRules(db)
    const expiresOn = computeDeadline(limitFor(limits, 'prereg.keep', today), ctx.at, calendar).due
    // Written again before it was printed: the later text counts. Two at once: one of them stands.
    await asHolder(db, codeHash)
    await db.delete(preparation).where(eq(preparation.codeHash, codeHash))
    await db.execute(sql`select set_config('app.kind', 'public', true), set_config('app.code', '', true)`)
    await db
      .insert(preparation)
      .values({
        ...{ id: newId(), ref: `CB-${referenceFrom(randomBytes(16)).slice(2)}`, codeHash, unitId: office.id },
        ...{ sealed: seal('preparation', JSON.stringify(prepared)), preparedOn: today, expiresOn },
      })
      .onConflictDoNothing()
    await db.delete(draft).where(eq(draft.tokenHash, tokenHash(token)))
  })
}

const asHolder = (db: Tx, codeHash: string) =>
  db.execute(sql`select set_config('app.kind', 'holder', true), set_config('app.code', ${codeHash}, true)`)

/** What the holder of this code prepared; undefined once the signed letter came, or its days are over. */
export function heldPreparation(ctx: Ctx): Promise<Preparation | undefined> {
  return tx(ctx, async (db) => {
    if (ctx.actor.kind !== 'holder') return undefined
    const [found] = await db.select().from(preparation).where(eq(preparation.codeHash, ctx.actor.codeHash))
    return found && opened(found)
  })
}

/** Throws away what this code holds. */
export function dropPreparation(ctx: Ctx): Promise<void> {
  return tx(ctx, async (db) => {
    if (ctx.actor.kind !== 'holder') return
    await db.delete(preparation).where(eq(preparation.codeHash, ctx.actor.codeHash))
  })
}

/** Is there anything prepared under this code? For the look-up, which knows nothing but the code. */
export const isPrepared = (codeHash: string, at: Date): Promise<boolean> =>
  tx({ actor: { kind: 'holder', codeHash }, at }, async (db) => {
    const [found] = await db.execute(sql`select 1 from preparation where code_hash = ${codeHash}`)
    return found !== undefined
  })

/** What was prepared under a reference, for the desk that takes in the signed letter. @throws Refusal */
export async function openPreparation(db: Tx, ref: string): Promise<Prepared> {
  const [found] = await db.select().from(preparation).where(eq(preparation.ref, ref))
  if (!found) {
    throw fieldRefusal(
      'register.noPreparation',
      'ref',
      `Không có bản chuẩn bị ${ref} cho cơ quan này, hoặc đã hết thời gian giữ. Chép từ đơn có chữ ký.`,
    )
  }
  return opened(found).prepared
}

/** The same as a reading of its own, to fill the form of the desk. */
export const findPreparation = (ctx: Ctx, ref: string): Promise<Prepared> =>
  tx(ctx, (db) => openPreparation(db, ref))

function opened(row: typeof preparation.$inferSelect): Preparation {
  const text = unseal('preparation', row.sealed)
  if (!text) throw new Error('a preparation was sealed under another key')
  const { ref, preparedOn, expiresOn, unitId } = row
  return { ref, preparedOn, expiresOn, unitId, prepared: JSON.parse(text) as Prepared }
}
