import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { conference } from '#db/schema/conferences.ts'
import { dialogue, dialogueChair, dialogueSite, dialogueStep } from '#db/schema/dialogues.ts'
import { area, areaLineage, unit, unitLineage } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import { conferenceName } from '#domain/conferences/words.ts'
import type { ChairOffice } from '#domain/dialogues/plan.ts'
import { type DialogueAct, type DialogueForm, trackOf } from '#domain/dialogues/words.ts'
import { can, type Permission, type Place, plainPlace } from '#domain/people/permissions.ts'
import type { UnitKind } from '#domain/people/words.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { Refusal } from '#domain/refusal.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'

export type DialogueRow = typeof dialogue.$inferSelect
export type ChairRow = typeof dialogueChair.$inferSelect
export type SiteRow = typeof dialogueSite.$inferSelect
type DialoguePermission = Extract<Permission, `dialogue.${string}`>

const refusalByRole = () =>
  new Refusal(
    'may.not',
    'Việc này do người có vai trò khác ở cơ quan tổ chức hội nghị làm. Hỏi người đứng đầu cơ quan đó.',
  )

/** Where an office stands with its area, for `can()`. @throws NotFound */
export async function placeOfOffice(db: Tx, unitId: string): Promise<Place> {
  const [[office], units, areas] = await Promise.all([
    db.select({ id: unit.id }).from(unit).where(eq(unit.id, unitId)),
    db.select({ id: unitLineage.ancestorId }).from(unitLineage).where(eq(unitLineage.unitId, unitId)),
    db
      .select({ code: areaLineage.ancestorCode })
      .from(unit)
      .innerJoin(areaLineage, eq(areaLineage.code, unit.areaCode))
      .where(eq(unit.id, unitId)),
  ])
  if (!office) throw new NotFound()
  return {
    ...plainPlace,
    unitIds: [unitId],
    unitLineage: units.map(({ id }) => id),
    areaLineage: areas.map(({ code }) => code),
    assigneeId: null,
  }
}

/** Does the actor read what is held there before it is announced? */
export const readsThere = ({ actor }: Ctx, place: Place): boolean =>
  can(actor, 'dialogue.read', place) || can(actor, 'dialogue.prepare', place)

/** @throws NotFound for who does not read there; Refusal for who reads and may not do this. */
export async function mayThere(
  db: Tx,
  ctx: Ctx,
  unitId: string,
  permission: DialoguePermission,
): Promise<void> {
  const place = await placeOfOffice(db, unitId)
  if (can(ctx.actor, permission, place)) return
  throw readsThere(ctx, place) ? refusalByRole() : new NotFound()
}

/** Which of the two a use case is for: dialogues alone, unless it says that it serves conferences too. */
export type Forms = DialogueForm | 'any'

/** The dialogues that the actor reads before they are announced: what the policies say once more. */
export function dialoguesWithin({ actor }: Ctx, forms: Forms = 'dialogue'): SQL {
  if (actor.kind !== 'person') return sql`false`
  const within = actor.grants.flatMap((grant) => {
    const one = { kind: 'person' as const, personId: actor.personId, grants: [grant] }
    const parts: SQL[] = []
    if (grant.areaCode && can(one, 'dialogue.read')) {
      parts.push(
        sql`${dialogue.areaCode} in (select ${areaLineage.code} from ${areaLineage} where ${areaLineage.ancestorCode} = ${grant.areaCode})`,
      )
    }
    if (can(one, 'dialogue.prepare')) parts.push(sql`${dialogue.unitId} = ${grant.unitId}`)
    // A board in a village gathers opinions for the dialogue of the place above it.
    if (grant.areaCode && can(one, 'dialogue.gather')) {
      parts.push(
        sql`(${dialogue.form} = 'dialogue' and ${dialogue.state} not in ('proposed', 'declined') and ${dialogue.areaCode} in (select ${areaLineage.ancestorCode} from ${areaLineage} where ${areaLineage.code} = ${grant.areaCode}))`,
      )
    }
    return parts
  })
  if (within.length === 0) return sql`false`
  const ofForm = forms === 'any' ? sql`true` : sql`${dialogue.form} = ${forms}`
  return sql`(${ofForm} and (${sql.join(within, sql` or `)}))`
}

export const isNumber = (text: string): boolean => /^\d{4}-\d{3,6}$/.test(text)

/** The dialogue of this number, where the actor reads it. */
export async function readRow(
  db: Tx,
  ctx: Ctx,
  number: string,
  forms: Forms = 'dialogue',
): Promise<DialogueRow | undefined> {
  if (!isNumber(number)) return undefined
  const [row] = await db
    .select()
    .from(dialogue)
    .where(and(eq(dialogue.number, number), dialoguesWithin(ctx, forms)))
  return row
}

/** The same for who has to see it. @throws NotFound */
export async function seenRow(db: Tx, ctx: Ctx, number: string, forms?: Forms): Promise<DialogueRow> {
  const row = await readRow(db, ctx, number, forms)
  if (!row) throw new NotFound()
  return row
}

/** The dialogue of this number, locked, at the version that was seen. @throws NotFound, Refusal */
export async function lockDialogue(
  db: Tx,
  ctx: Ctx,
  number: string,
  version: number,
  permission: DialoguePermission,
  forms?: Forms,
): Promise<DialogueRow> {
  if (!isNumber(number)) throw new NotFound()
  const here = and(eq(dialogue.number, number), dialoguesWithin(ctx, forms))
  const [seen] = await db.select({ unitId: dialogue.unitId }).from(dialogue).where(here)
  if (!seen) throw new NotFound()
  await mayThere(db, ctx, seen.unitId, permission)
  const [row] = await db.select().from(dialogue).where(here).for('update')
  if (!row) throw new NotFound()
  sameVersion(row, version)
  return row
}

/** The same without a version, for what stands beside the dialogue and has one of its own. @throws NotFound, Refusal */
export async function lockHeld(
  db: Tx,
  ctx: Ctx,
  number: string,
  permission: DialoguePermission,
  forms?: Forms,
): Promise<DialogueRow> {
  if (!isNumber(number)) throw new NotFound()
  const here = and(eq(dialogue.number, number), dialoguesWithin(ctx, forms))
  const [seen] = await db.select({ id: dialogue.id, unitId: dialogue.unitId }).from(dialogue).where(here)
  if (!seen) throw new NotFound()
  if (permission !== 'dialogue.read') await mayThere(db, ctx, seen.unitId, permission)
  // Who only reads it may not lock its row: one after the other, whoever they are.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`held ${seen.id}`}, 0))`)
  const [row] = await db.select().from(dialogue).where(here)
  if (!row) throw new NotFound()
  return row
}

/** "Hội nghị sơ kết", for papers of a conference; nothing of a dialogue, which they take it for. */
export async function nameOnPapers(db: Tx, row: DialogueRow): Promise<{ name?: string }> {
  const [found] = await db
    .select({ kind: conference.kind })
    .from(conference)
    .where(eq(conference.dialogueId, row.id))
  return found ? { name: conferenceName(found.kind) } : {}
}

export const chairsOf = (db: Tx, id: string): Promise<ChairRow[]> =>
  db.select().from(dialogueChair).where(eq(dialogueChair.dialogueId, id)).orderBy(asc(dialogueChair.position))

export const sitesOf = (db: Tx, id: string): Promise<SiteRow[]> =>
  db.select().from(dialogueSite).where(eq(dialogueSite.dialogueId, id)).orderBy(asc(dialogueSite.position))

/** Every office that may chair, those that are over too: their dialogues show who takes over. */
export async function chairOffices(
  db: Tx,
  mayChair: (kind: UnitKind) => boolean = (kind) => trackOf(kind) !== undefined,
): Promise<(ChairOffice & { areaCode: string | null })[]> {
  const all = await db
    .select({
      ...{ id: unit.id, name: unit.name, kind: unit.kind, validTo: unit.validTo },
      ...{ areaCode: unit.areaCode, area: area.kind },
    })
    .from(unit)
    .leftJoin(area, eq(area.code, unit.areaCode))
    .orderBy(asc(unit.name))
  return all.filter(({ kind }) => mayChair(kind))
}

type Change = Partial<typeof dialogue.$inferInsert>

/** Writes what changed and gives the row as it stands then. */
export async function write(db: Tx, ctx: Ctx, row: DialogueRow, change: Change): Promise<DialogueRow> {
  const [next] = await db
    .update(dialogue)
    .set({ ...change, changedAt: ctx.at, version: row.version + 1 })
    .where(eq(dialogue.id, row.id))
    .returning()
  if (!next) throw new Error('a dialogue is not seen by who changes it')
  return next
}

type Step = { act: DialogueAct; reason?: string; said?: string; shown: boolean }

/** The line of the history, and the event. */
export async function addStep(db: Tx, ctx: Ctx, row: DialogueRow, step: Step): Promise<void> {
  const byTitle = await titleOf(db, ctx)
  await db.insert(dialogueStep).values({
    ...{ id: newId(), dialogueId: row.id, act: step.act, reason: step.reason ?? '', said: step.said ?? '' },
    ...{ shown: step.shown, by: personOf(ctx), byTitle, at: ctx.at },
  })
  const { id: dialogueId, number, kind, day, form } = row
  if (step.act === 'propose') {
    await record(db, ctx, {
      type: 'dialogue.proposed',
      payload: { dialogueId, number, kind },
      title: byTitle,
    })
    return
  }
  const payload = { dialogueId, number, act: step.act, day, form }
  await record(db, ctx, { type: 'dialogue.step', payload, title: byTitle })
}
