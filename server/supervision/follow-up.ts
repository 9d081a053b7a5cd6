import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { followUp, followUpNote } from '#db/schema/supervision.ts'
import { type Tx, tx } from '#db/tx.ts'
import { Refusal } from '#domain/refusal.ts'
import type { AddFollowUpNote, CloseFollowUp, OpenFollowUp } from '#domain/supervision/follow-up.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { type Body, lockMonitored } from './monitored-row.ts'

export type FollowUpRow = typeof followUp.$inferSelect

/** Opens the body's own file on a petition; one at a time. */
export function openFollowUp(ctx: Ctx, number: string, input: z.infer<typeof OpenFollowUp>): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, body } = await lockMonitored(db, ctx, number, input.unitId)
    if (await openOf(db, row, [body])) {
      throw new Refusal('follow-up.open', 'Cơ quan, tổ chức này đang theo dõi việc này rồi.')
    }
    await openRow(db, ctx, row, body, input.reason)
  })
}

/** The open file of this very body, locked; opened now where there is none. */
export async function openOrLockFollowUp(
  db: Tx,
  ctx: Ctx,
  number: string,
  input: z.infer<typeof OpenFollowUp>,
): Promise<{ row: PetitionRow; open: FollowUpRow; body: Body }> {
  const { row, body } = await lockMonitored(db, ctx, number, input.unitId)
  const open = (await openOf(db, row, [body])) ?? (await openRow(db, ctx, row, body, input.reason))
  return { row, open, body }
}

async function openRow(db: Tx, ctx: Ctx, row: PetitionRow, body: Body, reason: string): Promise<FollowUpRow> {
  const [opened] = await db
    .insert(followUp)
    .values({
      ...{ id: newId(), petitionId: row.id, unitId: body.id, reason },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    .returning()
  if (!opened) throw new Error('a follow-up was not opened')
  await tell(db, ctx, row, body, 'open')
  return opened
}

/** Notes something in it, for the body alone. */
export function addFollowUpNote(
  ctx: Ctx,
  number: string,
  input: z.infer<typeof AddFollowUpNote>,
): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, open } = await lockFollowUp(db, ctx, number)
    await db.insert(followUpNote).values({
      ...{ id: newId(), followUpId: open.id, petitionId: row.id, body: input.body },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
  })
}

/** Ends it with what came of it; what is in it stays. */
export function closeFollowUp(ctx: Ctx, number: string, input: z.infer<typeof CloseFollowUp>): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, open, body } = await lockFollowUp(db, ctx, number)
    await db
      .update(followUp)
      .set({ closedAt: ctx.at, closedByTitle: await titleOf(db, ctx), conclusion: input.conclusion })
      .where(eq(followUp.id, open.id))
    await tell(db, ctx, row, body, 'close')
  })
}

/** The open file of a body of whoever asks, with the petition locked. @throws Refusal follow-up.none */
export async function lockFollowUp(
  db: Tx,
  ctx: Ctx,
  number: string,
): Promise<{ row: PetitionRow; open: FollowUpRow; body: Body }> {
  const { row, bodies } = await lockMonitored(db, ctx, number)
  const open = await openOf(db, row, bodies)
  const body = bodies.find((one) => one.id === open?.unitId)
  if (!open || !body) {
    throw new Refusal('follow-up.none', 'Chưa mở theo dõi việc này. Mở theo dõi trước, rồi làm việc này.')
  }
  return { row, open, body }
}

async function openOf(db: Tx, row: PetitionRow, bodies: Body[]): Promise<FollowUpRow | undefined> {
  const all = await db
    .select()
    .from(followUp)
    .where(and(eq(followUp.petitionId, row.id), isNull(followUp.closedAt)))
  return all.find(({ unitId }) => bodies.some(({ id }) => id === unitId))
}

const tell = (db: Tx, ctx: Ctx, petition: PetitionRow, body: Body, act: 'open' | 'close') =>
  record(db, ctx, { type: 'supervision.follow-up', petition, payload: { unit: body.name, act } })
