import { and, eq, type SQL, sql } from 'drizzle-orm'
import { critique, critiqueStep } from '#db/schema/critiques.ts'
import { areaLineage } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import { type Permission, table } from '#domain/people/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { CritiqueAct, StepSide } from '#domain/supervision/critiques/words.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'

export type CritiqueRow = typeof critique.$inferSelect
type Mine = Extract<Permission, `critique.${string}`>

/** Offices in whose name the actor writes, answers or gives opinions. */
export const ownUnits = ({ actor }: Ctx, permission: Mine): string[] =>
  actor.kind === 'person'
    ? actor.grants.flatMap(({ role, unitId }) => (table[role][permission] === 'unit' ? [unitId] : []))
    : []
const ownAreas = ({ actor }: Ctx): string[] =>
  actor.kind === 'person'
    ? actor.grants.flatMap(({ role, areaCode }) =>
        areaCode && table[role]['critique.read'] === 'area' ? [areaCode] : [],
      )
    : []

export const writesFor = (ctx: Ctx, { frontId }: Pick<CritiqueRow, 'frontId'>): boolean =>
  ownUnits(ctx, 'critique.write').includes(frontId)
export const answersFor = (ctx: Ctx, { unitId }: Pick<CritiqueRow, 'unitId'>): boolean =>
  ownUnits(ctx, 'critique.answer').includes(unitId)

const among = (column: SQL, ids: readonly string[]): SQL[] =>
  ids.length > 0
    ? [
        sql`${column} in (${sql.join(
          ids.map((id) => sql`${id}`),
          sql`, `,
        )})`,
      ]
    : []

/** What the actor reads as one of the two sides, or of what the Front of their area took: as the policies say. */
export function critiquesWithin(ctx: Ctx): SQL {
  const parts = [
    ...among(sql`${critique.frontId}`, ownUnits(ctx, 'critique.write')),
    ...among(sql`${critique.unitId}`, ownUnits(ctx, 'critique.answer')),
    ...ownAreas(ctx).map(
      (code) => sql`(${critique.acceptedOn} is not null and ${critique.areaCode} in (
        select ${areaLineage.code} from ${areaLineage} where ${areaLineage.ancestorCode} = ${code}))`,
    ),
  ]
  return parts.length > 0 ? sql`(${sql.join(parts, sql` or `)})` : sql`false`
}

/** The draft where the actor reads it. @throws NotFound */
export async function seenCritique(db: Tx, ctx: Ctx, id: string): Promise<CritiqueRow> {
  if (!isId(id)) throw new NotFound()
  const [row] = await db
    .select()
    .from(critique)
    .where(and(eq(critique.id, id), critiquesWithin(ctx)))
  if (!row) throw new NotFound()
  return row
}

/**
 * The draft, locked for one of its two sides: one at a time.
 * @throws NotFound for who does not read it; Refusal may.not for who reads it and is not of that side
 */
export async function lockCritique(
  db: Tx,
  ctx: Ctx,
  id: string,
  side: 'front' | 'office',
): Promise<CritiqueRow> {
  const seen = await seenCritique(db, ctx, id)
  if (side === 'front' ? !writesFor(ctx, seen) : !answersFor(ctx, seen)) {
    const message =
      side === 'front'
        ? 'Việc này do Ủy ban Mặt trận nhận phản biện làm.'
        : 'Việc này do cơ quan soạn thảo làm; Mặt trận không viết thay, cơ quan khác cũng vậy.'
    throw new Refusal('may.not', message)
  }
  const [row] = await db.select().from(critique).where(eq(critique.id, id)).for('update')
  if (!row) throw new NotFound()
  return row
}

export async function writeCritique(
  db: Tx,
  ctx: Ctx,
  row: CritiqueRow,
  change: Partial<typeof critique.$inferInsert>,
): Promise<void> {
  await db
    .update(critique)
    .set({ ...change, changedAt: ctx.at, version: row.version + 1 })
    .where(eq(critique.id, row.id))
}

/** The line of the history for the side that reads it, and the event. */
export async function addStep(
  db: Tx,
  ctx: Ctx,
  { id: critiqueId }: Pick<CritiqueRow, 'id'>,
  act: CritiqueAct,
  { said = '', side = 'both' }: { said?: string; side?: StepSide } = {},
): Promise<void> {
  const byTitle = await titleOf(db, ctx)
  await db.insert(critiqueStep).values({
    ...{ id: newId(), critiqueId, act, said, side },
    ...{ by: personOf(ctx), byTitle, at: ctx.at },
  })
  await record(db, ctx, { type: 'supervision.critique', payload: { critiqueId, act }, title: byTitle })
}
