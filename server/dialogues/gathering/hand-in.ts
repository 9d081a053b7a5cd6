import { and, asc, eq, isNull } from 'drizzle-orm'
import { dialogueItem, dialogueSynthesis } from '#db/schema/dialogue-gathering.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Paper } from '#domain/papers/paper.ts'
import { type SynthesisFacts, synthesisPaper } from '#domain/papers/synthesis.ts'
import { Refusal } from '#domain/refusal.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { seenRow } from '#server/dialogues/dialogue-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import type { DialogueRow } from '../dialogue-row.ts'
import { addItemSteps, lockGathering, recordPrepared, writeItem } from './gathering-row.ts'
import { opinionsOf } from './list-opinions.ts'
import { frontOf, synthesisFacts } from './synthesis-facts.ts'
import { tellOfSynthesis } from './tell-gathering.ts'

export type Synthesis = { id: string; number: string; at: Date; byTitle: string; items: number; paper: Paper }

/**
 * The Front hands in the points that are in no report yet, as a numbered paper that is frozen with it. From then on
 * they are the agenda; what is gathered later is handed in by a further report.
 */
export function handIn(ctx: Ctx, number: string): Promise<{ id: string; number: string }> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.synthesise')
    const { facts, items, unitId } = await prepare(db, ctx, row)
    const [issued] = await db
      .insert(dialogueSynthesis)
      .values({
        ...{ id: newId(), dialogueId: row.id, unitId, year: Number(facts.day.slice(0, 4)) },
        ...{ number: facts.number, facts, by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
      })
      .returning({ id: dialogueSynthesis.id, number: dialogueSynthesis.number })
    if (!issued) throw new Error('a report was not written')
    for (const item of items) await writeItem(db, item, { synthesisId: issued.id })
    await addItemSteps(
      db,
      ctx,
      row,
      items.map(({ id }) => ({ itemId: id, act: 'hand-in' as const, said: issued.number })),
    )
    await recordPrepared(db, ctx, row, 'hand-in', items.length)
    await tellOfSynthesis(db, ctx, row, 'dialogue.synthesis')
    return issued
  })
}

/** The report as it would read, or the sentence why there is none. */
export function previewSynthesis(ctx: Ctx, number: string): Promise<{ paper?: Paper; why?: string }> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.synthesise')
    return { paper: synthesisPaper((await prepare(db, ctx, row)).facts) }
  }).catch((error) => {
    if (error instanceof Refusal) return { why: error.message }
    throw error
  })
}

/** The reports on a dialogue, in their order. @throws NotFound */
export function listSyntheses(ctx: Ctx, number: string): Promise<Synthesis[]> {
  return tx(ctx, async (db) => {
    const row = await seenRow(db, ctx, number)
    const rows = await db
      .select()
      .from(dialogueSynthesis)
      .where(eq(dialogueSynthesis.dialogueId, row.id))
      .orderBy(asc(dialogueSynthesis.id))
    return rows.map(viewOf)
  })
}

/** One report, for who reads its dialogue. */
export function findSynthesis(ctx: Ctx, id: string): Promise<Synthesis | undefined> {
  if (!isId(id)) return Promise.resolve(undefined)
  return tx(ctx, async (db) => {
    const [row] = await db.select().from(dialogueSynthesis).where(eq(dialogueSynthesis.id, id))
    return row && viewOf(row)
  })
}

const viewOf = ({ id, number, at, byTitle, facts }: typeof dialogueSynthesis.$inferSelect): Synthesis => ({
  ...{ id, number, at, byTitle, items: (facts as SynthesisFacts).items.length },
  paper: synthesisPaper(facts as SynthesisFacts),
})

async function prepare(db: Tx, ctx: Ctx, row: DialogueRow) {
  const items = await db
    .select()
    .from(dialogueItem)
    .where(
      and(
        ...[eq(dialogueItem.dialogueId, row.id), eq(dialogueItem.origin, 'gathered')],
        ...[isNull(dialogueItem.synthesisId), isNull(dialogueItem.mergedInto)],
      ),
    )
    .orderBy(asc(dialogueItem.field), asc(dialogueItem.position))
  const all = await opinionsOf(db, row)
  const loose = all.filter(({ itemId }) => !itemId).length
  if (loose > 0) {
    throw new Refusal(
      'synthesis.loose',
      `Còn ${loose} ý kiến chưa xếp vào nội dung nào. Xếp hết, để không ý kiến nào bị sót, rồi nộp báo cáo.`,
    )
  }
  if (items.length === 0) {
    throw new Refusal(
      'synthesis.nothing',
      'Chưa có nội dung nào chưa nộp. Ghi ý kiến, xếp thành nội dung trước.',
    )
  }
  const front = await frontOf(db, ctx, row)
  const earlier = await db
    .select({ id: dialogueSynthesis.id })
    .from(dialogueSynthesis)
    .where(eq(dialogueSynthesis.dialogueId, row.id))
    .limit(1)
  const facts = await synthesisFacts(db, ctx, row, { front, items, all, further: earlier.length > 0 })
  return { facts, items, unitId: front }
}
